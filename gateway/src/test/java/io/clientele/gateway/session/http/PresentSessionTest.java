package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentSessionTest {

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  @Test
  @DisplayName("ACC-6 another account is a new token, without a way through the provider's pages")
  void another_account_is_a_new_token() {
    browser.signedIn();
    var answer = browser.post("/session/account", "{\"account\":\"practice/p2\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"account\":\"practice/p2\"");
    assertThat(browser.send(2, "GET", "/session", null).body())
        .contains("\"account\":\"practice/p2\"");
    assertThat(Gateways.PROVIDER.refreshes).hasValue(1);
  }

  @Test
  @DisplayName(
      "ACC-6 where the provider wants the person to come by the page is told where to lead")
  void where_the_provider_wants_the_person_the_page_is_told_where_to_lead() {
    browser.signedIn();
    Gateways.PROVIDER.account = (former, asked) -> former;
    var answer = browser.post("/session/account", "{\"account\":\"practice/p2\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"location\":\"/session/login?account=practice%2Fp2\"}");
    assertThat(browser.open("/session").body()).contains("\"account\":\"practice/p1\"");
  }

  @ParameterizedTest
  @DisplayName("GTW-2 what names no account switches nothing")
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"account\":\"\"}",
        "{\"account\":\"p2\"}",
        "{\"account\":\"practice/a&b=c\"}",
        "{\"account\""
      })
  void what_names_no_account_switches_nothing(String body) {
    browser.signedIn();
    var answer = browser.post("/session/account", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"MALFORMED_REQUEST\"");
    assertThat(Gateways.PROVIDER.refreshes).hasValue(0);
  }

  @Test
  @DisplayName("ACC-8a who signs out is signed out on every instance, and at the provider")
  void who_signs_out_is_signed_out_everywhere() {
    browser.signedIn();
    browser.cookies.put("clientele-sign-in", "theirs");
    var session = browser.session();
    var answer = browser.post("/session/logout", null);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(browser.cookies).isEmpty();
    browser.cookies.put("clientele-session", session);
    assertThat(browser.send(2, "GET", "/api/me", null).statusCode()).isEqualTo(401);
    assertThat(Gateways.PROVIDER.asked)
        .anyMatch(
            asked ->
                asked.matches("/oauth2/revoke token=refresh-\\d+&token_type_hint=refresh_token"))
        .anyMatch(
            asked ->
                asked.matches("/connect/logout id_token_hint=eyJ\\S+ clientele-sign-in=theirs"));
  }

  @Test
  @DisplayName("ACC-8a who signs out while the provider is away is signed out, its cookie gone")
  void who_signs_out_while_the_provider_is_away_is_signed_out() {
    browser.signedIn();
    browser.cookies.put("clientele-sign-in", "theirs");
    var token = browser.csrfToken();
    Gateways.PROVIDER.goAway();

    assertThat(browser.send(1, "POST", "/session/logout", null, "X-CSRF-Token", token).statusCode())
        .isEqualTo(204);
    assertThat(browser.cookies).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a to sign out without a session is no mistake")
  void to_sign_out_without_a_session_is_no_mistake() {
    assertThat(browser.send(1, "POST", "/session/logout", null).statusCode()).isEqualTo(204);
    assertThat(browser.open("/session").body()).isEqualTo("{\"signedIn\":false}");
  }
}
