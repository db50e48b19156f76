package io.clientele.integration.provider.xero;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.ProviderWorld;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XeroIdentityTest {

  private static final URI CALLBACK = URI.create("https://here.example/api/oauth/callback/xero");
  private static final String ACCESS = "head." + encoded("{\"xero_userid\":\"u-1\"}") + ".sign";

  private final XeroTestBed bed = new XeroTestBed();

  @AfterEach
  void close() {
    bed.close();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private void answerTokens(String access) {
    bed.answer(
        "/token",
        "{\"access_token\":\"%s\",\"refresh_token\":\"r-2\",\"expires_in\":1800}"
            .formatted(access));
  }

  private void answerError(int status, String error) {
    bed.answer(
        "/token",
        aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"error\":\"%s\"}".formatted(error)));
  }

  @Test
  @DisplayName("INT-3 a person is sent to Xero with our app, the way back, scopes and state")
  void where_a_person_is_sent() {
    assertThat(bed.xero.authorisation("st-ate", ProviderWorld.VERIFIER, CALLBACK))
        .hasToString(
            "https://login.example/authorize?response_type=code&client_id=app"
                + "&redirect_uri=https%3A%2F%2Fhere.example%2Fapi%2Foauth%2Fcallback%2Fxero"
                + "&scope=offline_access%20accounting.settings.read&state=st-ate");
    assertThat(bed.xero.isSetUp()).isTrue();
  }

  @Test
  @DisplayName("INT-3 a code is redeemed for tokens, and says whose they are")
  void a_code_is_redeemed() {
    answerTokens(ACCESS);
    var tokens = bed.xero.redeem(Map.of("code", "c+1"), ProviderWorld.VERIFIER, CALLBACK);
    assertThat(tokens.access()).isEqualTo(ACCESS);
    assertThat(tokens.refresh()).isEqualTo("r-2");
    assertThat(tokens.expiresAt()).isEqualTo(XeroTestBed.NOW.plusSeconds(1800));
    assertThat(tokens.account()).isEqualTo("u-1");
    bed.server.verify(
        postRequestedFor(urlPathEqualTo("/token"))
            .withHeader("Authorization", equalTo("Basic YXBwOmFwcC1zZWNyZXQ="))
            .withFormParam("grant_type", equalTo("authorization_code"))
            .withFormParam("code", equalTo("c+1"))
            .withFormParam("redirect_uri", equalTo(CALLBACK.toString())));
  }

  @Test
  @DisplayName("INT-3a an access token that does not say whose it is has no account")
  void an_access_token_that_does_not_say() {
    for (var access : new String[] {"opaque", "a.b.c", "a." + encoded("{}") + ".c"}) {
      answerTokens(access);
      assertThat(bed.xero.refresh("r-1").account()).as(access).isNull();
    }
  }

  @Test
  @DisplayName("INT-7 a refresh token is used as it is, once")
  void a_refresh_token_is_used() {
    answerTokens(ACCESS);
    assertThat(bed.xero.refresh("r-1").refresh()).isEqualTo("r-2");
    bed.server.verify(
        1,
        postRequestedFor(urlPathEqualTo("/token"))
            .withFormParam("grant_type", equalTo("refresh_token"))
            .withFormParam("refresh_token", equalTo("r-1")));
  }

  @Test
  @DisplayName("INT-7 only invalid_grant speaks against the sign-in")
  void only_invalid_grant_speaks_against_the_sign_in() {
    answerError(400, "invalid_grant");
    assertThatThrownBy(() -> bed.xero.refresh("r-1")).isInstanceOf(GrantRefused.class);
    answerError(400, "invalid_client");
    assertThatThrownBy(() -> bed.xero.refresh("r-1"))
        .isInstanceOf(OurBug.class)
        .hasMessageContaining("invalid_client");
    for (var status : new int[] {401, 403}) {
      answerError(status, "invalid_client");
      assertThatThrownBy(() -> bed.xero.refresh("r-1"))
          .isInstanceOf(OurBug.class)
          .hasMessageContaining("our app");
    }
    bed.answer("/token", aResponse().withStatus(400).withBody("invalid_grant, says a proxy"));
    assertThatThrownBy(() -> bed.xero.refresh("r-1")).isInstanceOf(OurBug.class);
  }

  @Test
  @DisplayName("INT-7 a token address that is away, broken or busy speaks against nothing")
  void what_passes_speaks_against_nothing() {
    bed.answer("/token", aResponse().withStatus(503).withBody("down"));
    assertThatThrownBy(() -> bed.xero.refresh("r-1")).isInstanceOf(Passing.class);
    bed.answer("/token", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThatThrownBy(() -> bed.xero.refresh("r-1")).isInstanceOf(Passing.class);
    bed.answer("/token", aResponse().withBody("<html>gateway</html>"));
    assertThatThrownBy(() -> bed.xero.refresh("r-1")).isInstanceOf(Passing.class).hasNoCause();
    bed.answer("/token", aResponse().withStatus(429).withHeader("Retry-After", "24"));
    assertThatThrownBy(() -> bed.xero.refresh("r-1"))
        .isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.length()).hasSeconds(24));
    bed.server.resetRequests();
    assertThatThrownBy(() -> bed.xero.refresh("r-2")).isInstanceOf(Wait.class);
    bed.server.verify(1, postRequestedFor(urlPathEqualTo("/token"))); // others are told themselves
  }

  @Test
  @DisplayName("INT-3 tokens without a refresh token are our mistake, and are not kept")
  void tokens_without_a_refresh_token() {
    bed.answer("/token", "{\"access_token\":\"a\",\"expires_in\":1800}");
    assertThatThrownBy(() -> bed.xero.redeem(Map.of("code", "c"), ProviderWorld.VERIFIER, CALLBACK))
        .isInstanceOf(OurBug.class);
  }

  @Test
  @DisplayName("INT-3 an answer without a code is none that tokens are asked for with")
  void an_answer_without_a_code() {
    assertThatThrownBy(
            () -> bed.xero.redeem(Map.of("session_state", "x"), ProviderWorld.VERIFIER, CALLBACK))
        .isInstanceOf(GrantRefused.class);
    bed.server.verify(0, postRequestedFor(urlPathEqualTo("/token")));
  }

  @Test
  @DisplayName("INT-5a a sign-in is given back; one that is over already is fine")
  void a_sign_in_is_given_back() {
    bed.answer("/revoke", aResponse().withStatus(200));
    bed.xero.revoke("r-1");
    bed.server.verify(
        postRequestedFor(urlPathEqualTo("/revoke")).withFormParam("token", equalTo("r-1")));
    bed.answer(
        "/revoke",
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"error\":\"invalid_grant\"}"));
    assertThatCode(() -> bed.xero.revoke("r-1")).doesNotThrowAnyException();
    for (var status : new int[] {401, 403}) {
      bed.answer("/revoke", aResponse().withStatus(status).withBody("Unauthorized"));
      assertThatThrownBy(() -> bed.xero.revoke("r-1")).isInstanceOf(Passing.class);
    }
    bed.answer("/revoke", aResponse().withStatus(500));
    assertThatThrownBy(() -> bed.xero.revoke("r-1")).isInstanceOf(Passing.class);
  }
}
