package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.onetime.Totp;
import io.clientele.access.onetime.TotpSecret;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class SecondFactorPagesTest {

  private static final String SET_UP = "/login/second-factor/set-up";
  private static final String CONFIRMATION = "/login/second-factor/confirmation";
  private static final String SETTINGS = "/login/second-factor/settings";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]{39})<");
  private static final Pattern BACKUP = Pattern.compile("<code>([0-9A-Z-]{29})</code>");
  private static final Map<String, String> PASSWORD = Map.of("password", Newcomers.PASSWORD);

  @Autowired Newcomers newcomers;
  @Autowired Clock clock;

  private final String email = Newcomers.someEmail();
  private Browser browser = new Browser(1);

  @BeforeEach
  void signIn() {
    newcomers.registered(email);
    browser = new Browser(newcomers.port());
    var typed = Map.of("email", email, "password", Newcomers.PASSWORD);
    var answer = browser.submit(browser.open("/login"), "/login", typed);
    assertThat(OpenIdClient.location(answer)).endsWith("/login/done");
  }

  private static String found(Pattern pattern, HttpResponse<String> page) {
    var found = pattern.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  private static List<String> backupCodes(HttpResponse<String> page) {
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    return BACKUP.matcher(page.body()).results().map(one -> one.group(1)).toList();
  }

  private Authenticator setUp() {
    var begun = browser.submit(browser.open(SET_UP), SET_UP, PASSWORD);
    assertThat(begun.statusCode()).isEqualTo(200);
    assertThat(begun.body()).contains("<svg class=\"qr\" role=\"img\"").doesNotContain("data:");
    assertThat(begun.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("img-src");
    var secret = found(SECRET, begun).replace(" ", "");
    var wrong = browser.submit(begun, CONFIRMATION, Map.of("code", "000 00"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(found(SECRET, wrong).replace(" ", "")).as("the same").isEqualTo(secret);
    var now = Totp.counterAt(clock.instant());
    var code = Totp.at(new TotpSecret(secret), now);
    var done = browser.submit(wrong, CONFIRMATION, Map.of("code", code));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    return new Authenticator(secret, backupCodes(done), now);
  }

  @Test
  @DisplayName("ACC-7 a second factor is set up on a page, with a QR code and twelve backup codes")
  void settingUp() {
    browser.open(new OpenIdClient(newcomers.port(), browser).request(Map.of()));
    assertThat(setUp().backupCodes()).hasSize(12).doesNotHaveDuplicates();
    assertThat(OpenIdClient.location(browser.open("/login/second-factor/onwards")))
        .endsWith("/login/done");
    assertThat(browser.open(SETTINGS).body()).as("still signed in").contains("<strong>12</strong>");
    assertThat(browser.open("/login/sign-ins").body()).as("and seen to be").contains("(this one)");
  }

  @Test
  @DisplayName("ACC-7 nobody sets one up without the password, or without being signed in")
  void notWithout() {
    var page = browser.open(SET_UP);
    assertThat(browser.submit(page, SET_UP, Map.of("password", "wrong")).statusCode())
        .isEqualTo(422);
    var stranger = new Browser(newcomers.port());
    for (var path : List.of(SET_UP, SETTINGS, "/login/second-factor/onwards")) {
      assertThat(OpenIdClient.location(stranger.open(path))).as(path).contains("/login");
    }
    assertThat(browser.post(SET_UP, PASSWORD).statusCode()).as("without CSRF token").isEqualTo(403);
  }

  @Test
  @DisplayName("ACC-7 with password and code there are new backup codes, or no second factor")
  void settings() {
    var authenticator = setUp();
    var wrong =
        browser.submit(
            browser.open(SETTINGS),
            "/login/second-factor/backup-codes",
            Map.of("password", "wrong", "code", authenticator.backupCode(0)));
    assertThat(wrong.statusCode()).isEqualTo(422);
    var again = browser.submit(wrong, "/login/second-factor/backup-codes", proof(authenticator, 0));
    var fresh = backupCodes(again);
    assertThat(fresh).hasSize(12).doesNotContainAnyElementsOf(authenticator.backupCodes());
    var page = browser.open(SETTINGS);
    assertThat(
            browser
                .submit(page, "/login/second-factor/removal", proof(authenticator, 1))
                .statusCode())
        .as("a code of the old set")
        .isEqualTo(422);
    var removed =
        browser.submit(
            page,
            "/login/second-factor/removal",
            Map.of("password", Newcomers.PASSWORD, "code", fresh.get(0)));
    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(OpenIdClient.location(browser.open(SETTINGS))).endsWith(SET_UP);
  }

  private static Map<String, String> proof(Authenticator authenticator, int place) {
    return Map.of("password", Newcomers.PASSWORD, "code", authenticator.backupCode(place));
  }
}
