package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  @Test
  @DisplayName("GTW-1 a browser is led to the provider with PKCE, a state and a nonce of its own")
  void a_browser_is_led_to_the_provider_with_pkce() {
    var answer = browser.begin("?account=practice/p7");
    var first = browser.authorization;

    assertThat(TestBrowser.location(answer)).startsWith(Gateways.PUBLIC_URL + "/oauth2/authorize?");
    assertThat(first.fields())
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "clientele-web")
        .containsEntry("redirect_uri", Gateways.PUBLIC_URL + "/session/callback")
        .containsEntry("scope", "openid profile clientele")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("account", "practice/p7");
    assertThat(first.get("state")).matches(RANDOM);
    assertThat(first.get("nonce")).matches(RANDOM);
    assertThat(first.get("code_challenge")).matches(RANDOM);
    browser.begin("");
    assertThat(browser.authorization.fields().values())
        .doesNotContain(first.get("state"), first.get("nonce"), first.get("code_challenge"));
  }

  @Test
  @DisplayName("GTW-1 who has signed in lands where they wanted to go, with a cookie and no token")
  void who_has_signed_in_lands_where_they_wanted_to_go() {
    browser.begin("?returnTo=%2Fpractices%2Fp1%3Ftab%3Dlist");
    var answer = browser.comeBack();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(TestBrowser.location(answer)).isEqualTo("/practices/p1?tab=list");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("clientele-session="))
        .singleElement()
        .asString()
        .matches(
            "clientele-session=[A-Za-z0-9_-]{43}; Max-Age=2592000; Expires=[^;]+; Path=/; HTTPOnly;"
                + " SameSite=Lax");
    assertThat(browser.cookies).as("the attempt is over").hasSize(1);
    assertThat(browser.open("/session").body())
        .contains("\"signedIn\":true", "\"login\":\"login-1\"", "\"name\":\"Ada\"")
        .contains("\"account\":\"practice/p1\"", "\"role\":\"ADMIN\"")
        .doesNotContain("refresh-", "eyJ");
  }

  @ParameterizedTest
  @DisplayName("GTW-1 a sign-in leads to no other origin, whatever its link says")
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5Cevil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
        "/session/login",
        "/a/../session/login",
        "evil"
      })
  void a_sign_in_leads_to_no_other_origin(String wanted) {
    browser.begin("?returnTo=" + wanted);

    assertThat(TestBrowser.location(browser.comeBack())).isEqualTo("/");
  }

  @Test
  @DisplayName("GTW-1 an answer is good for the browser that asked, and once")
  void an_answer_is_good_for_the_browser_that_asked_and_once() {
    browser.begin("");
    var answer =
        "/session/callback?code="
            + Gateways.PROVIDER.signIn(browser.authorization)
            + "&state="
            + browser.authorization.get("state");

    refused(new TestBrowser(), answer, 400);
    var other = new TestBrowser();
    other.begin("");
    refused(other, answer, 400);
    var attempt = java.util.Map.copyOf(browser.cookies);
    assertThat(browser.open(answer).statusCode()).isEqualTo(303);
    var again = new TestBrowser();
    refused(again, answer, 400);
    again.cookies.putAll(attempt);
    refused(again, answer, 400);
  }

  @Test
  @DisplayName(
      "GTW-1 a state or an attempt that was changed, or an answer of another issuer, is none")
  void a_changed_state_or_another_issuer_is_none() {
    browser.begin("");
    var state = browser.authorization.get("state");
    var code = Gateways.PROVIDER.signIn(browser.authorization);

    refused(browser, "/session/callback?code=" + code + "&state=" + state + "x", 400);
    refused(browser, "/session/callback?code=" + code, 400);
    refused(
        browser,
        "/session/callback?code=" + code + "&state=" + state + "&iss=https%3A%2F%2Fevil.example",
        400);
    browser.begin("");
    browser.cookies.replaceAll((name, value) -> value.substring(1) + "A");
    refused(browser, "/session/callback?code=c&state=" + browser.authorization.get("state"), 400);
    assertThat(Gateways.PROVIDER.asked).as("no code was ever shown").isEmpty();
  }

  @Test
  @DisplayName("GTW-1 the issuer may say that it is the one that was asked")
  void the_issuer_may_say_that_it_is_the_one_that_was_asked() {
    browser.begin("");
    var answer =
        browser.open(
            "/session/callback?iss=http%3A%2F%2Fclientele.test&code="
                + Gateways.PROVIDER.signIn(browser.authorization)
                + "&state="
                + browser.authorization.get("state"));

    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @DisplayName("GTW-1 who comes back with an error reads a page that says so and leads on")
  @ValueSource(strings = {"access_denied", "temporarily_unavailable", "invalid_request"})
  void who_comes_back_with_an_error_reads_a_page(String error) {
    browser.begin("?returnTo=%2Fa%3Fb%3D%22%3E%3Cscript%3E");
    var page =
        browser.open(
            "/session/callback?error="
                + error
                + "&error_description=%3Cscript%3E&state="
                + browser.authorization.get("state"));

    assertThat(page.statusCode())
        .isEqualTo(
            switch (error) {
              case "access_denied" -> 403;
              case "temporarily_unavailable" -> 503;
              default -> 500;
            });
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(page.body()).contains("href=\"/session/login?returnTo=").doesNotContain("<script>");
    assertThat(browser.cookies).as("the attempt is over").isEmpty();
  }

  @Test
  @DisplayName("GTW-1 while the provider is away a sign-in fails with a page, and is tried again")
  void while_the_provider_is_away_a_sign_in_fails_with_a_page() {
    browser.begin("");
    Gateways.PROVIDER.goAway();
    var page = browser.comeBack();

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("2");
    Gateways.PROVIDER.comeBack();
    browser.signedIn();
  }

  @Test
  @DisplayName("ACC-8a a sign-in has a new id, and ends the one this browser had")
  void a_sign_in_has_a_new_id_and_ends_the_one_this_browser_had() {
    var former = browser.signedIn().session();
    browser.signedIn();

    assertThat(browser.session()).isNotEqualTo(former);
    assertThat(Gateways.PROVIDER.asked)
        .anyMatch(asked -> asked.startsWith("/oauth2/revoke token=refresh-"));
    var thief = new TestBrowser();
    thief.cookies.put("clientele-session", former);
    assertThat(thief.open("/session").body()).isEqualTo("{\"signedIn\":false}");
  }

  @Test
  @DisplayName("ACC-8a a session id that a browser brought along is never taken over")
  void a_session_id_that_a_browser_brought_along_is_never_taken_over() {
    var planted = "A".repeat(43);
    browser.cookies.put("clientele-session", planted);
    browser.signedIn();

    assertThat(browser.session()).isNotEqualTo(planted);
  }

  @Test
  @DisplayName(
      "GTW-1 several windows sign in beside each other, and given up attempts do not pile up")
  void several_windows_sign_in_beside_each_other() {
    browser.begin("?returnTo=%2Fone");
    var one = browser.authorization;
    browser.begin("?returnTo=%2Ftwo");
    assertThat(TestBrowser.location(browser.comeBack())).isEqualTo("/two");
    browser.authorization = one;
    assertThat(TestBrowser.location(browser.comeBack())).isEqualTo("/one");

    for (var begun = 0; begun < 20; begun++) {
      browser.begin("");
    }
    assertThat(browser.cookies).hasSizeLessThanOrEqualTo(5);
  }

  private static void refused(TestBrowser browser, String answer, int status) {
    var page = browser.open(answer);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("You are not signed in");
    assertThat(browser.cookies).doesNotContainKey("clientele-session");
  }
}
