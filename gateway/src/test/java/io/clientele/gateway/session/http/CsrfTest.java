package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

  private static final String CLIENTS = "/api/practices/p1/clients";
  private static final String OURS = Gateways.at(1).toString();

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void a_person_is_signed_in() {
    Gateways.PROVIDER.putRight();
    browser.signedIn();
  }

  @ParameterizedTest
  @DisplayName("GTW-1 a page of ours that shows its session's token may change something")
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void a_page_of_ours_may_change_something(String method) {
    var answer = change(method, CLIENTS, browser.csrfToken(), "same-origin", OURS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Gateways.PROVIDER.calls.getLast().token()).startsWith("Bearer eyJ");
  }

  @Test
  @DisplayName("GTW-1 a browser that does not say where a page is from must still know the token")
  void a_browser_that_does_not_say_where_a_page_is_from_must_know_the_token() {
    assertThat(browser.post(CLIENTS, "{}").statusCode()).isEqualTo(200);
    assertThat(browser.send(1, "POST", CLIENTS, "{}").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @DisplayName("GTW-1 without the token, or with another, a cookie changes nothing")
  @CsvSource({
    "POST, ''",
    "PUT, ''",
    "PATCH, ''",
    "DELETE, ''",
    "POST, AAAA",
    "POST, null",
  })
  void without_the_token_a_cookie_changes_nothing(String method, String token) {
    refused(change(method, CLIENTS, token, "same-origin", OURS));
  }

  @Test
  @DisplayName("GTW-1 the token of another session is none")
  void the_token_of_another_session_is_none() {
    var theirs = new TestBrowser().signedIn().csrfToken();

    refused(change("POST", CLIENTS, theirs, "same-origin", OURS));
  }

  @ParameterizedTest
  @DisplayName("GTW-1 a page from elsewhere changes nothing, even if it knows the token")
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void a_page_from_elsewhere_changes_nothing(String site) {
    refused(change("POST", CLIENTS, browser.csrfToken(), site, OURS));
  }

  @Test
  @DisplayName("GTW-1 a page of an origin that may ask may not use the cookie to change something")
  void a_page_of_an_allowed_origin_may_not_use_the_cookie() {
    var token = browser.csrfToken();

    refused(change("POST", CLIENTS, token, "same-origin", Gateways.ALLOWED_ORIGIN));
    assertThat(change("POST", CLIENTS, token, "same-origin", "https://evil.example").body())
        .contains("\"code\":\"ORIGIN_REFUSED\"");
    assertThat(Gateways.PROVIDER.calls).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("ACC-8a nobody is signed out, or switched, by a page from elsewhere")
  @ValueSource(strings = {"/session/logout", "/session/account"})
  void nobody_is_signed_out_by_a_page_from_elsewhere(String path) {
    refused(change("POST", path, "", "same-origin", OURS));
    refused(change("POST", path, browser.csrfToken(), "cross-site", OURS));
    assertThat(browser.open("/session").body()).contains("\"signedIn\":true");
  }

  private HttpResponse<String> change(
      String method, String path, String token, String site, String origin) {
    return browser.send(
        1,
        method,
        path,
        "{\"account\":\"practice/p2\"}",
        "X-CSRF-Token",
        token,
        "Sec-Fetch-Site",
        site,
        "Origin",
        origin,
        "Content-Type",
        "application/json");
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("\"code\":\"CSRF_REFUSED\"");
    assertThat(Gateways.PROVIDER.calls).isEmpty();
  }
}
