package io.clientele.integration.provider.quickbooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.clientele.integration.provider.quickbooks.QuickBooksTestBed.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.Reach;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksIdentityTest {

  private static final URI REDIRECT =
      URI.create("https://app.example/api/oauth/callback/quickbooks");
  private static final String REALM = QuickBooksTestBed.REALM;
  private static final String COMPANY = "/api/v3/company/" + REALM;
  private static final String TOKENS =
      """
      {"token_type":"bearer","access_token":"a-1","expires_in":3600,"refresh_token":"r-1",
       "x_refresh_token_expires_in":8726400}
      """;

  private final QuickBooksTestBed bed = new QuickBooksTestBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  @DisplayName("INT-3 a person is sent to Intuit with the one scope there is, and without PKCE")
  void authorisation() {
    assertThat(bed.quickBooks.authorisation("st", ProviderWorld.VERIFIER, REDIRECT))
        .hasToString(
            "https://login.example/connect?response_type=code&client_id=app"
                + "&redirect_uri=https%3A%2F%2Fapp.example%2Fapi%2Foauth%2Fcallback%2Fquickbooks"
                + "&scope=com.intuit.quickbooks.accounting&state=st");
  }

  @Test
  @DisplayName("INT-9 a sign-in opens one company, which is its account; both texts carry it")
  void redeeming() {
    bed.answer("/token", TOKENS);
    bed.answer(
        COMPANY + "/companyinfo/" + REALM, "{\"CompanyInfo\":{\"CompanyName\":\"Harbour\"}}");
    var tokens =
        bed.quickBooks.redeem(
            Map.of("code", "c-1", "realmId", REALM), ProviderWorld.VERIFIER, REDIRECT);
    assertThat(tokens.account()).isEqualTo(REALM);
    assertThat(tokens.expiresAt()).isEqualTo(QuickBooksTestBed.NOW.plusSeconds(3600));
    assertThat(bed.quickBooks.reach()).isEqualTo(Reach.ONE);
    bed.server.verify(
        postRequestedFor(urlPathEqualTo("/token"))
            .withHeader("Authorization", equalTo("Basic YXBwOmFwcC1zZWNyZXQ="))
            .withFormParam("code", equalTo("c-1")));
    bed.answer("/token", TOKENS.replace("a-1", "a-2"));
    var next = bed.quickBooks.refresh(tokens.refresh());
    assertThat(next.account()).isEqualTo(REALM);
    assertThat(next.access()).isNotEqualTo(tokens.access());
    assertThat(next.refresh()).as("the same for a day").isEqualTo(tokens.refresh());
    bed.server.verify(
        postRequestedFor(urlPathEqualTo("/token")).withFormParam("refresh_token", equalTo("r-1")));
  }

  @Test
  @DisplayName("INT-7 tokens are given back where QuickBooks says no, not where a gateway does")
  void proving() {
    bed.answer("/token", TOKENS);
    bed.answer("/revoke", aResponse());
    bed.answer(COMPANY + "/companyinfo/" + REALM, aResponse().withStatus(401));
    var answer = Map.of("code", "c-1", "realmId", REALM);
    assertThatThrownBy(() -> bed.quickBooks.redeem(answer, ProviderWorld.VERIFIER, REDIRECT))
        .isInstanceOf(Passing.class);
    bed.server.verify(0, postRequestedFor(urlPathEqualTo("/revoke")));
    bed.answer(COMPANY + "/companyinfo/" + REALM, json(401, "{}"));
    assertThatThrownBy(() -> bed.quickBooks.redeem(answer, ProviderWorld.VERIFIER, REDIRECT))
        .isInstanceOf(GrantRefused.class);
    bed.server.verify(1, postRequestedFor(urlPathEqualTo("/revoke")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12/../34", "12?x=", "-1", "123456789012345678901"})
  @DisplayName("INT-3 who comes back without a company, or with what cannot be one, is refused")
  void without_a_company(String realm) {
    bed.answer("/token", TOKENS);
    assertThatThrownBy(
            () ->
                bed.quickBooks.redeem(
                    Map.of("code", "c-1", "realmId", realm), ProviderWorld.VERIFIER, REDIRECT))
        .isInstanceOf(GrantRefused.class);
    assertThatThrownBy(
            () -> bed.quickBooks.redeem(Map.of("code", "c-1"), ProviderWorld.VERIFIER, REDIRECT))
        .isInstanceOf(GrantRefused.class);
    assertThat(bed.server.getAllServeEvents()).isEmpty();
  }

  @Test
  @DisplayName("INT-7 a refused sign-in is told from a refused app and from what passes by")
  void refused() {
    bed.answer("/token", json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"r-1\"}"));
    assertThatThrownBy(() -> bed.quickBooks.refresh(REALM + ":r-1"))
        .isInstanceOf(GrantRefused.class)
        .hasMessageNotContaining("r-1");
    bed.answer("/token", json(401, "{\"error\":\"invalid_client\"}"));
    assertThatThrownBy(() -> bed.quickBooks.refresh(REALM + ":r-1")).isInstanceOf(OurBug.class);
    bed.answer("/token", aResponse().withStatus(503));
    assertThatThrownBy(() -> bed.quickBooks.refresh(REALM + ":r-1")).isInstanceOf(Passing.class);
  }

  @Test
  @DisplayName("INT-3 a sign-in is given back as JSON; there is no single company to give back")
  void giving_back() {
    bed.answer("/revoke", aResponse());
    bed.quickBooks.revoke(REALM + ":r-1");
    bed.server.verify(
        postRequestedFor(urlPathEqualTo("/revoke"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalToJson("{\"token\":\"r-1\"}")));
    bed.server.resetRequests();
    bed.quickBooks.release(QuickBooksTestBed.ACCESS, REALM);
    assertThat(bed.server.getAllServeEvents()).isEmpty();
    bed.answer("/revoke", json(400, "{\"error\":\"invalid_grant\"}"));
    assertThatCode(() -> bed.quickBooks.revoke(REALM + ":r-1")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("INT-3 the company is asked for, never written to, and says what it has")
  void the_company() {
    bed.answer(
        COMPANY + "/companyinfo/" + REALM,
        """
        {"CompanyInfo":{"Id":"1","CompanyName":"Harbour Cafe Ltd","Country":"GB",
         "FiscalYearStartMonth":"March"},"time":"2026-03-02T01:30:00.000-08:00"}
        """);
    bed.answer(
        COMPANY + "/preferences",
        "{\"Preferences\":{\"CurrencyPrefs\":{\"HomeCurrency\":{\"value\":\"GBP\"}}}}");
    var named = Organisation.named(REALM, "Harbour Cafe Ltd");
    assertThat(bed.quickBooks.organisations(QuickBooksTestBed.ACCESS)).containsExactly(named);
    assertThat(bed.quickBooks.describe(QuickBooksTestBed.ACCESS, named))
        .isEqualTo(new Organisation(REALM, "Harbour Cafe Ltd", "GB", "GBP", "--02-29"));
    bed.server.verify(
        getRequestedFor(urlPathEqualTo(COMPANY + "/preferences"))
            .withHeader("Authorization", equalTo("Bearer access-1"))
            .withHeader("Accept", equalTo("application/json"))
            .withQueryParam("minorversion", equalTo("75")));
    assertThat(bed.server.getAllServeEvents())
        .allSatisfy(
            event -> assertThat(event.getRequest().getMethod()).isEqualTo(RequestMethod.GET));
  }

  @Test
  @DisplayName("INT-3 a company that says neither country nor currency nor year has none")
  void a_silent_company() {
    bed.answer(
        COMPANY + "/companyinfo/" + REALM,
        "{\"CompanyInfo\":{\"CompanyName\":\"Harbour\",\"Country\":\"Great Britain\"}}");
    bed.answer(COMPANY + "/preferences", "{}");
    assertThat(
            bed.quickBooks.describe(QuickBooksTestBed.ACCESS, Organisation.named(REALM, "before")))
        .isEqualTo(Organisation.named(REALM, "Harbour"));
    bed.answer(COMPANY + "/companyinfo/" + REALM, "{}");
    assertThatThrownBy(() -> bed.quickBooks.organisations(QuickBooksTestBed.ACCESS))
        .isInstanceOf(Passing.class);
  }
}
