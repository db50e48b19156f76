package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class SignInPageTest {

  private static final String COOKIE = "clientele-sign-in";

  @Autowired Newcomers newcomers;

  private HttpResponse<String> signIn(Browser browser, String email, String password) {
    return browser.submit(
        browser.open("/login"), "/login", Map.of("email", email, "password", password));
  }

  @Test
  @DisplayName("ACC-9 a wrong password and an unknown email are answered alike")
  void alike() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var browser = new Browser(newcomers.port());
    for (var tried : new String[] {email, Newcomers.someEmail(), "no address at all"}) {
      var answer = signIn(browser, tried, "not the password");
      assertThat(OpenIdClient.location(answer)).endsWith("/login?error");
    }
    var page = browser.open("/login?error").body();
    assertThat(page).contains("do not go together").contains("aria-describedby=\"failed\"");
  }

  @Test
  @DisplayName("ACC-1 the email is compared without case when somebody signs in")
  void withoutCase() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var answer =
        signIn(
            new Browser(newcomers.port()),
            email.toUpperCase(java.util.Locale.ROOT),
            Newcomers.PASSWORD);
    assertThat(OpenIdClient.location(answer)).endsWith("/login/done");
  }

  @Test
  @DisplayName("ACC-1 a session from before the sign-in is not the one after it")
  void fixation() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var browser = new Browser(newcomers.port());
    browser.open("/login");
    var before = browser.cookie(COOKIE);
    var answer = signIn(browser, email, Newcomers.PASSWORD);
    assertThat(before).isNotEmpty();
    assertThat(browser.cookie(COOKIE)).isNotEmpty().isNotEqualTo(before);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  @DisplayName("ACC-1 a sign-in another site makes a browser send is refused")
  void forged() {
    var answer =
        new Browser(newcomers.port())
            .post("/login", Map.of("email", "ann@practice.example", "password", "whatever it is"));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("ACC-1 the page has labels, needs no script, and may not be framed")
  void page() {
    var answer = new Browser(newcomers.port()).open("/login");
    assertThat(answer.body())
        .contains("<label for=\"email\">", "<label for=\"password\">", "lang=\"en\"")
        .contains("/assets/clientele.css")
        .doesNotContain("<script");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var style = new Browser(newcomers.port()).open("/assets/clientele.css");
    assertThat(style.statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-1 a sign-in leads to no address that came with the request")
  void noOpenRedirect() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var browser = new Browser(newcomers.port());
    var evil = "https://evil.example/";
    var query = "?continue=" + evil + "&redirect=" + evil + "&target=" + evil;
    var typed = Map.of("email", email, "password", Newcomers.PASSWORD, "redirect_uri", evil);
    var answer = browser.submit(browser.open("/login" + query), "/login" + query, typed);
    assertThat(OpenIdClient.location(answer)).endsWith("/login/done").doesNotContain("evil");
  }

  @Test
  @DisplayName("ACC-1 behind an https address the session is never sent in the clear")
  void secure() {
    var answer = newcomers.api().get("/login", Map.of("X-Forwarded-Proto", "https"));
    assertThat(answer.raw().headers().allValues("Set-Cookie"))
        .filteredOn(one -> one.startsWith(COOKIE))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).contains("Secure"));
  }
}
