package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.Guesser;
import io.clientele.testkit.AtOnce;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class GuessingAtTheFormTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");
  private static final Pattern SECONDS = Pattern.compile("<strong>\\d+ seconds?</strong>");
  private static final String WRONG = "certainly not the password";

  @Autowired Newcomers newcomers;

  private Browser somebody() {
    return new Browser(newcomers.port());
  }

  private static HttpResponse<String> signIn(Browser browser, String email, String password) {
    return browser.submit(
        browser.open("/login"), "/login", Map.of("email", email, "password", password));
  }

  /** Guesses until there is nothing free any more, and a little longer. */
  private void guess(String email) {
    var stranger = somebody();
    for (var i = 0; i < 20 && signIn(stranger, email, WRONG).statusCode() != 429; i++) {
      assertThat(i).as("guesses").isLessThan(15);
    }
  }

  @Test
  @DisplayName("ACC-9 who guesses is shown the form with how long to wait, alike for any email")
  void alike() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var bodies = new ArrayList<String>();
    for (var tried : List.of(email, Newcomers.someEmail())) {
      guess(tried);
      var answer = signIn(somebody(), tried, Newcomers.PASSWORD);
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After").map(Long::parseLong).orElse(0L))
          .isPositive();
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
      var body = CSRF.matcher(answer.body()).replaceAll("");
      bodies.add(SECONDS.matcher(body).replaceAll(""));
    }
    assertThat(bodies.get(0)).isEqualTo(bodies.get(1)).contains("Please wait", "role=\"alert\"");
  }

  @Test
  @DisplayName("ACC-9 of a hundred guesses at once at the form no more than are free are looked at")
  void atOnce() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var tasks = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 100; i++) {
      var stranger = somebody();
      var form = stranger.open("/login");
      var typed = Map.of("email", email, "password", WRONG);
      tasks.add(() -> stranger.submit(form, "/login", typed).statusCode());
    }
    // One more for each wait that may have passed meanwhile: one second, two, four.
    assertThat(AtOnce.all(tasks))
        .containsOnly(302, 429)
        .filteredOn(status -> status == 302)
        .hasSizeBetween(5, 8);
  }

  @Test
  @DisplayName(
      "ACC-9 a stranger who guesses locks nobody out of a browser they have signed in with")
  void notLockedOut() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var home = somebody();
    var answer = signIn(home, email, Newcomers.PASSWORD);
    assertThat(OpenIdClient.location(answer)).endsWith("/login/done");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(one -> one.startsWith(Guesser.COOKIE))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=");
    guess(email);
    assertThat(signIn(somebody(), email, Newcomers.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(OpenIdClient.location(signIn(home, email, Newcomers.PASSWORD)))
        .endsWith("/login/done");
  }

  @Test
  @DisplayName("ACC-9 who guesses at many emails from one address is slowed at all of them")
  void perAddress() {
    var stranger = somebody();
    var form = stranger.open("/login");
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 35; i++) {
      var typed = Map.of("email", Newcomers.someEmail(), "password", WRONG);
      statuses.add(stranger.submit(form, "/login", typed).statusCode());
    }
    assertThat(statuses.subList(0, 30)).containsOnly(302);
    assertThat(statuses.subList(30, 35)).contains(429);
  }

  @Test
  @DisplayName("ACC-9 who holds a mailed link finds its password no faster either")
  void registration() {
    var email = Newcomers.someEmail();
    newcomers.ask(email, Newcomers.PASSWORD);
    var link = "/registration/" + Mailbox.linkTo(email, 1);
    var stranger = somebody();
    var page = stranger.open(link);
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 8; i++) {
      statuses.add(stranger.submit(page, link, Map.of("password", WRONG)).statusCode());
    }
    assertThat(statuses.subList(0, 5)).containsOnly(200);
    assertThat(statuses.subList(5, 8)).contains(429);
  }

  @Test
  @DisplayName("ACC-9 nobody is shown the page of those who wait without having to")
  void notSentThere() {
    var browser = somebody();
    var answer = browser.submit(browser.open("/login"), "/login/slowed", Map.of());
    assertThat(OpenIdClient.location(answer)).endsWith("/login");
    assertThat(browser.post("/login/slowed", Map.of()).statusCode()).isEqualTo(403);
  }
}
