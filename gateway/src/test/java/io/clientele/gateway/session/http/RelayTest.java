package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.TestClient;
import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {

  private static final String CLIENTS = "/api/practices/p1/clients";

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  @ParameterizedTest
  @DisplayName("GTW-1 each instance gives a request with the cookie its session's token")
  @ValueSource(ints = {1, 2})
  void each_instance_gives_a_request_its_sessions_token(int gateway) {
    browser.signedIn();
    browser.cookies.put("another", "1");
    var answer = browser.send(gateway, "GET", CLIENTS, null);

    assertThat(answer.body()).isEqualTo("served");
    assertThat(answer.headers().allValues("Set-Cookie")).as("of the service").isEmpty();
    var call = Gateways.PROVIDER.calls.getLast();
    assertThat(call.token()).startsWith("Bearer eyJ");
    assertThat(call.cookie()).isNull();
  }

  @Test
  @DisplayName("GTW-1 an event stream works by cookie alone")
  void an_event_stream_works_by_cookie_alone() {
    browser.signedIn();

    assertThat(browser.send(1, "GET", CLIENTS + "/stream", null, "Accept", "text/event-stream"))
        .returns(200, answer -> answer.statusCode())
        .extracting(answer -> answer.body())
        .asString()
        .startsWith("data: Bearer eyJ");
  }

  @Test
  @DisplayName("GTW-1 a request with a token of its own is left alone, and needs no CSRF token")
  void a_request_with_a_token_of_its_own_is_left_alone() {
    browser.signedIn();
    var answer = browser.send(1, "POST", CLIENTS, "{}", "Authorization", TestClient.TOKEN);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Gateways.PROVIDER.calls.getLast().token()).isEqualTo(TestClient.TOKEN);
    assertThat(Gateways.PROVIDER.calls.getLast().cookie()).isNull();
  }

  @Test
  @DisplayName(
      "INT-3 the cookie of a sign-in at accounting software passes, to the way back alone, and no other")
  void the_cookie_of_a_sign_in_passes_to_the_way_back_alone() {
    var narrow = "; Path=/api/oauth/callback; Max-Age=1800; HttpOnly; SameSite=Lax";
    browser.signedIn();
    Gateways.PROVIDER.cookies.addAll(
        List.of(
            "clientele-connecting-a=1" + narrow,
            "clientele-connecting-b=1; Path=/; HttpOnly; SameSite=Lax",
            "clientele-connecting-c=1; Path=/api/oauth/callback; SameSite=Lax",
            "clientele-connecting-d=1; Path=/api/oauth/callback; HttpOnly; SameSite=None",
            "clientele-connecting-e=1; Domain=clientele.test" + narrow,
            "clientele-session=x" + narrow));
    var answer = browser.send(1, "GET", CLIENTS, null);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactly("clientele-connecting-a=1" + narrow);
    browser.cookies.put("another", "1");
    browser.send(1, "GET", CLIENTS, null);
    assertThat(Gateways.PROVIDER.calls.getLast().cookie()).as("elsewhere").isNull();
    for (var method : List.of("GET", "POST")) {
      browser.send(1, method, "/api/oauth/callback/xero?code=1&state=2", null);
      assertThat(Gateways.PROVIDER.calls.getLast().cookie()).isEqualTo("clientele-connecting-a=1");
    }
  }

  @Test
  @DisplayName("GTW-1 pages keep their own cookies, and never see ours")
  void pages_keep_their_own_cookies_and_never_see_ours() {
    browser.signedIn();
    browser.cookies.put("clientele-sign-in", "theirs");
    browser.begin("");
    browser.open("/login");

    assertThat(Gateways.PROVIDER.calls.getLast().cookie()).isEqualTo("clientele-sign-in=theirs");
    assertThat(browser.cookies).containsEntry("tracker", "1");
  }

  @ParameterizedTest
  @DisplayName(
      "GTW-1 a cookie that is garbled, or comes twice, or is far too long, signs nobody in")
  @ValueSource(strings = {"x", "%00", "\"", "=;;=", "A{43}", "AAAA; clientele-session=BBBB"})
  void a_cookie_that_is_garbled_signs_nobody_in(String value) {
    browser.cookies.put("clientele-session", value.replace("A{43}", "A".repeat(4000)));

    assertThat(browser.send(1, "GET", CLIENTS, null).statusCode()).isEqualTo(401);
    assertThat(browser.open("/session").body()).isEqualTo("{\"signedIn\":false}");
    assertThat(Gateways.PROVIDER.calls).isEmpty();
  }

  @Test
  @DisplayName("GTW-1 the cookie of a session that is over is refused, and goes")
  void the_cookie_of_a_session_that_is_over_is_refused_and_goes() {
    browser.cookies.put("clientele-session", "A".repeat(43));
    var answer = browser.send(1, "GET", CLIENTS, null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    assertThat(browser.cookies).isEmpty();
  }

  @Test
  @DisplayName("GTW-1 one request right after the other on a connection, each is answered")
  void one_request_right_after_the_other_each_is_answered() {
    browser.signedIn();

    for (var time = 0; time < 100; time++) {
      assertThat(browser.open("/session").body()).contains("\"signedIn\":true");
      assertThat(browser.send(1, "POST", "/session/account", "{}").statusCode()).isEqualTo(403);
      assertThat(browser.send(1, "GET", CLIENTS, null).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("GTW-1 what needs no token is given none, and needs no CSRF token")
  void what_needs_no_token_is_given_none() {
    browser.signedIn();

    assertThat(browser.send(1, "POST", "/api/invitation-links/abc/acceptance", "{}").statusCode())
        .isEqualTo(200);
    assertThat(Gateways.PROVIDER.calls.getLast().token()).isNull();
    assertThat(Gateways.PROVIDER.calls.getLast().cookie()).isNull();
  }
}
