package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody who is signed in, in a browser and with a token. */
final class SignedIn {

  final Browser browser;
  final String token;
  private final Newcomers newcomers;

  private SignedIn(Newcomers newcomers, Browser browser, String token) {
    this.newcomers = newcomers;
    this.browser = browser;
    this.token = token;
  }

  static SignedIn as(Newcomers newcomers, String email, String password) {
    return as(newcomers, email, password, new Browser(newcomers.port()));
  }

  static SignedIn as(Newcomers newcomers, String email, String password, Browser browser) {
    var answer = new OpenIdClient(newcomers.port(), browser).signIn(email, password, Map.of());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    var in = new SignedIn(newcomers, browser, answer.body().get("access_token").asString());
    await()
        .until(() -> in.me() == 200); // right after the first start the keys are still on the way
    return in;
  }

  /** Whether somebody signs in with these. */
  static boolean can(Newcomers newcomers, String email, String password) {
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var answer = openId.authorize(email, password, Map.of());
    return OpenIdClient.location(answer).startsWith(OpenIdClient.REDIRECT);
  }

  Map<String, String> bearer() {
    return Map.of("Authorization", "Bearer " + token);
  }

  int me() {
    return newcomers.api().get("/api/me", bearer()).status();
  }

  /** Opens a page of their own and sends its form. */
  HttpResponse<String> submit(String path, Map<String, String> typed) {
    var page = browser.open(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return browser.submit(page, path, typed);
  }

  /** The sign-in is over: the token soon, the session at once. */
  void isOver() {
    assertThat(OpenIdClient.location(browser.open("/password/change"))).endsWith("/login");
    await().until(() -> me() == 401);
  }
}
