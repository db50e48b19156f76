package io.clientele.integration.provider.freeagent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.clientele.integration.provider.freeagent.FreeAgentTestBed.CAFE;
import static io.clientele.integration.provider.freeagent.FreeAgentTestBed.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreeAgentSignInTest {

  private static final URI CALLBACK =
      URI.create("https://here.example/api/oauth/callback/freeagent");
  private static final String TOKENS =
      "{\"access_token\":\"a-2\",\"refresh_token\":\"r-2\",\"expires_in\":3600}";

  private final FreeAgentTestBed bed = new FreeAgentTestBed(false);

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  @DisplayName("INT-3 a person is sent to FreeAgent with our app, the way back and state alone")
  void where_a_person_is_sent() {
    assertThat(bed.freeAgent.authorisation("st-ate", ProviderWorld.VERIFIER, CALLBACK))
        .hasToString(
            "https://login.example/approve_app?response_type=code&client_id=app"
                + "&redirect_uri=https%3A%2F%2Fhere.example%2Fapi%2Foauth%2Fcallback%2Ffreeagent"
                + "&state=st-ate");
  }

  @Test
  @DisplayName("INT-3a a sign-in for a company is that company's, whoever signed in")
  void a_sign_in_for_a_company() {
    bed.answer("/token", TOKENS);
    var tokens = bed.freeAgent.redeem(Map.of("code", "c-1"), ProviderWorld.VERIFIER, CALLBACK);
    assertThat(tokens.account()).isEqualTo("harbourcafe");
    assertThat(tokens.expiresAt()).isEqualTo(FreeAgentTestBed.NOW.plus(Duration.ofHours(1)));
    assertThat(bed.freeAgent.reach()).isEqualTo(Reach.ONE);
    assertThat(bed.freeAgent.organisations("a-2"))
        .containsExactly(Organisation.named("harbourcafe", "Harbour Cafe Ltd"));
    bed.server.verify(
        postRequestedFor(urlPathEqualTo("/token"))
            .withHeader("User-Agent", equalTo(FreeAgentTestBed.AGENT))
            .withBasicAuth(new BasicCredentials("app", "app-secret")));
  }

  @Test
  @DisplayName("INT-3a a sign-in for a practice is its user's, and opens all its clients")
  void a_sign_in_for_a_practice() {
    try (var practice = new FreeAgentTestBed(true)) {
      practice.answer("/token", TOKENS);
      practice.answer("/v2/users/me", "{\"user\":{\"url\":\"https://x/v2/users/17\"}}");
      practice.answer(
          "/v2/clients",
          """
          {"clients":[{"name":"Harbour Cafe Ltd","subdomain":"harbourcafe"},
           {"name":"Without"},{"subdomain":"joinery"}]}""");
      assertThat(
              practice
                  .freeAgent
                  .redeem(Map.of("code", "c-1"), ProviderWorld.VERIFIER, CALLBACK)
                  .account())
          .isEqualTo("17");
      assertThat(practice.freeAgent.reach()).isEqualTo(Reach.MANY);
      assertThat(practice.freeAgent.organisations("a-2"))
          .containsExactly(
              Organisation.named("harbourcafe", "Harbour Cafe Ltd"),
              Organisation.named("joinery", "joinery"));
      assertThat(practice.freeAgent.describe("a-2", Organisation.named("harbourcafe", "Old")))
          .isEqualTo(new Organisation("harbourcafe", "Harbour Cafe Ltd", "GB", "GBP", null));
      practice.server.verify(
          getRequestedFor(urlPathEqualTo("/v2/company"))
              .withHeader("X-Subdomain", equalTo("harbourcafe")));
    }
  }

  @Test
  @DisplayName("INT-14 a sign-in for one company does not pass for another's")
  void a_sign_in_for_another_company() {
    assertThatThrownBy(() -> bed.freeAgent.describe("a-2", Organisation.named("joinery", "J")))
        .isInstanceOf(Disconnected.class);
  }

  @Test
  @DisplayName("INT-14 no list is read with a token of another company; each token is asked once")
  void lists_of_another_company() {
    bed.answer("/v2/projects", "{\"projects\":[{\"url\":\"https://x/v2/projects/1\"}]}");
    bed.answer("/v2/company", CAFE.replace("harbourcafe", "joinery"));
    assertThatThrownBy(() -> bed.read(ListName.PROJECTS)).isInstanceOf(Disconnected.class);
    bed.server.verify(0, getRequestedFor(urlPathEqualTo("/v2/projects")));
    bed.answer("/v2/company", CAFE);
    assertThat(bed.read(ListName.PROJECTS)).hasSize(1);
    assertThat(bed.read(ListName.PROJECTS)).hasSize(1);
    bed.server.verify(2, getRequestedFor(urlPathEqualTo("/v2/company")));
  }

  @Test
  @DisplayName("INT-3a a sign-in fails where FreeAgent is away, not where it does not say whose")
  void nobody_says_whose() {
    bed.answer("/token", TOKENS);
    var answer = Map.of("code", "c-1");
    for (var status : new int[] {401, 403, 404}) {
      bed.answer("/v2/company", json(status, "{}"));
      assertThat(bed.freeAgent.redeem(answer, ProviderWorld.VERIFIER, CALLBACK).account()).isNull();
    }
    for (var status : new int[] {401, 429, 503}) {
      bed.answer("/v2/company", aResponse().withStatus(status));
      assertThatThrownBy(() -> bed.freeAgent.redeem(answer, ProviderWorld.VERIFIER, CALLBACK))
          .isInstanceOfAny(NeedsRefresh.class, Wait.class, Passing.class);
    }
  }

  @Test
  @DisplayName("INT-7 only what FreeAgent itself says no with speaks against a sign-in")
  void what_speaks_against_a_sign_in() {
    assertRefresh(GrantRefused.class, json(401, "{\"error\":\"invalid_grant\"}"));
    assertRefresh(GrantRefused.class, json(400, "{\"error\":\"invalid_token\"}"));
    assertRefresh(GrantRefused.class, json(401, "{\"errors\":{\"error\":{\"message\":\"No\"}}}"));
    assertRefresh(OurBug.class, json(401, "{\"error\":\"invalid_client\"}"));
    assertRefresh(OurBug.class, json(400, "{\"error\":\"invalid_request\"}"));
    assertRefresh(OurBug.class, aResponse().withStatus(401).withBody("HTTP Basic: Access denied."));
    assertRefresh(OurBug.class, aResponse().withStatus(400).withBody("<html>no</html>"));
    assertRefresh(Passing.class, json(503, "{\"error\":\"invalid_grant\"}"));
  }

  private void assertRefresh(
      Class<? extends ProviderFault> fault, ResponseDefinitionBuilder answer) {
    bed.answer("/token", answer);
    assertThatThrownBy(() -> bed.freeAgent.refresh("r-1")).isInstanceOf(fault);
  }

  @Test
  @DisplayName("INT-4 a list that is refused is closed alone while the company is open")
  void closed_alone() {
    for (var status : new int[] {401, 403}) {
      bed.answer("/v2/bank_accounts", json(status, "{}"));
      assertThatThrownBy(() -> bed.read(ListName.BANK_ACCOUNTS)).isInstanceOf(ListClosed.class);
    }
    bed.answer("/v2/bank_accounts", aResponse().withStatus(401));
    assertThatThrownBy(() -> bed.read(ListName.BANK_ACCOUNTS)).isInstanceOf(NeedsRefresh.class);
    bed.answer("/v2/bank_accounts", json(403, "{}"));
    bed.answer("/v2/company", json(401, "{}"));
    assertThatThrownBy(() -> bed.read(ListName.BANK_ACCOUNTS)).isInstanceOf(NeedsRefresh.class);
    bed.answer("/v2/company", json(403, "{}"));
    assertThatThrownBy(() -> bed.read(ListName.BANK_ACCOUNTS)).isInstanceOf(Disconnected.class);
    bed.answer("/v2/bank_accounts", json(404, "{}"));
    assertThatThrownBy(() -> bed.read(ListName.BANK_ACCOUNTS)).isInstanceOf(OurBug.class);
  }
}
