package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.session.ReturnTo;
import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.SessionSecrets;
import io.clientele.gateway.session.SessionSettings;
import io.clientele.gateway.session.SignInAttempt;
import io.clientele.gateway.session.TestSettings;
import io.clientele.gateway.session.TurnedTime;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import tools.jackson.databind.json.JsonMapper;

class CookiesTest {

  private final TurnedTime time = new TurnedTime();
  private final SessionSettings settings = TestSettings.at("https://clientele.test");
  private final Cookies cookies = cookies(settings);

  @Test
  @DisplayName("GTW-1 by https cookies insist on it, and no other host can have set them")
  void by_https_cookies_insist_on_it() {
    assertThat(cookies.session(SessionId.create()).toString())
        .startsWith("__Host-clientele-session=")
        .contains("; Path=/; ", "; Secure; HttpOnly; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(cookies.attempt(attempt()).toString())
        .startsWith("__Host-clientele-attempt-")
        .contains("; Max-Age=600; ", "; Secure; HttpOnly; SameSite=Lax");
    assertThat(cookies.noSession().toString())
        .startsWith("__Host-clientele-session=; Path=/; Max-Age=0; ")
        .contains("; Secure;");
  }

  @Test
  @DisplayName("GTW-1 the provider's cookie is the one access-service sets, by https and without")
  void the_providers_cookie_is_the_one_access_service_sets() {
    var plain = cookies(TestSettings.at("http://localhost:8080"));
    var asked =
        MockServerHttpRequest.get("/")
            .cookie(new HttpCookie("clientele-sign-in", "plain"))
            .cookie(new HttpCookie("__Host-clientele-sign-in", "secure"))
            .build();

    assertThat(cookies.provider(asked)).isEqualTo("__Host-clientele-sign-in=secure");
    assertThat(plain.provider(asked)).isEqualTo("clientele-sign-in=plain");
    // A browser takes the end of such a cookie, too, only with Secure and Path=/.
    assertThat(cookies.noProvider().toString())
        .startsWith("__Host-clientele-sign-in=; Path=/; Max-Age=0; ")
        .contains("; Secure;")
        .doesNotContain("Domain");
    assertThat(plain.noProvider().toString())
        .startsWith("clientele-sign-in=; Path=/; Max-Age=0; ")
        .doesNotContain("Secure");
  }

  @Test
  @DisplayName("GTW-1 by plain http, which browsers take no others by, cookies have plain names")
  void by_plain_http_cookies_have_plain_names() {
    var plain = cookies(TestSettings.at("http://localhost:8080"));

    assertThat(plain.session(SessionId.create()).toString())
        .startsWith("clientele-session=")
        .doesNotContain("Secure");
    assertThat(plain.attempt(attempt()).toString())
        .startsWith("clientele-attempt-")
        .doesNotContain("Secure");
  }

  @Test
  @DisplayName("GTW-1 a cookie without the prefix counts for nothing there")
  void a_cookie_without_the_prefix_counts_for_nothing() {
    var asked =
        MockServerHttpRequest.get("/")
            .cookie(new HttpCookie("clientele-session", SessionId.create().text()))
            .build();

    assertThat(cookies.session(asked)).isEmpty();
  }

  @Test
  @DisplayName("GTW-1 an attempt is over after ten minutes, whatever the browser keeps")
  void an_attempt_is_over_after_ten_minutes() {
    var begun = attempt();
    var cookie = cookies.attempt(begun);
    var asked =
        MockServerHttpRequest.get("/")
            .cookie(new HttpCookie(cookie.getName(), cookie.getValue()))
            .build();

    time.turn(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(cookies.attempt(asked, begun.state())).contains(begun);
    time.turn(Duration.ofSeconds(1));
    assertThat(cookies.attempt(asked, begun.state())).isEmpty();
  }

  private Cookies cookies(SessionSettings settings) {
    return new Cookies(settings, new SessionSecrets(settings), JsonMapper.shared(), time);
  }

  private SignInAttempt attempt() {
    return SignInAttempt.begun(
        ReturnTo.of("/"), null, time.instant().plus(settings.signInWithin()));
  }
}
