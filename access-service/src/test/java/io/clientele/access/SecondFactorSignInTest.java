package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.AtOnce;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class SecondFactorSignInTest {

  private static final String SECOND = "/login/second-factor";

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;
  @Autowired Clock clock;

  private final String email = Newcomers.someEmail();
  private Map<String, String> bearer = Map.of();
  private Authenticator authenticator = new Authenticator("", List.of(), 0);

  @BeforeEach
  void setUp() {
    newcomers.registered(email);
    var client = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var token = client.signIn(email, Newcomers.PASSWORD, Map.of()).body().get("access_token");
    bearer = Map.of("Authorization", "Bearer " + token.asString());
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 200);
    authenticator = Authenticator.setUp(newcomers.api(), bearer, clock);
  }

  private Browser halfway() {
    var browser = new Browser(newcomers.port());
    var client = new OpenIdClient(newcomers.port(), browser);
    var answered = client.authorize(email, Newcomers.PASSWORD, Map.of());
    assertThat(OpenIdClient.location(answered)).endsWith(SECOND);
    return browser;
  }

  private static HttpResponse<String> answer(Browser browser, String code) {
    return browser.submit(browser.open(SECOND), SECOND, Map.of("code", code));
  }

  @Test
  @DisplayName("ACC-7 who has a second factor signs in with it, and tokens say so")
  void signsIn() throws Exception {
    var browser = halfway();
    var client = new OpenIdClient(newcomers.port(), browser);
    var session = browser.cookie("clientele-sign-in");
    var answered = answer(browser, authenticator.freshCode(clock));
    assertThat(answered.statusCode()).isEqualTo(302);
    assertThat(browser.cookie("clientele-sign-in")).isNotEqualTo(session);
    var back = browser.open(OpenIdClient.pathAndQuery(OpenIdClient.location(answered)));
    var tokens = client.redeem(OpenIdClient.codeIn(back), OpenIdClient.VERIFIER).body();
    for (var token : List.of("access_token", "id_token")) {
      assertThat(client.verified(tokens.get(token).asString()).getStringListClaim("amr"))
          .as(token)
          .containsExactly("pwd", "otp", "mfa");
    }
  }

  @Test
  @DisplayName("ACC-8 tokens and sign-ins without the second factor end when it is set up")
  void endsOthers() {
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 401);
  }

  @Test
  @DisplayName("ACC-7 a used code never works again, nor does a wrong one")
  void replay() {
    var code = authenticator.freshCode(clock);
    assertThat(answer(halfway(), code).statusCode()).isEqualTo(302);
    var again = halfway();
    assertThat(answer(again, code).statusCode()).isEqualTo(422);
    assertThat(answer(again, "not a code").statusCode()).isEqualTo(422);
    assertThat(OpenIdClient.location(again.open("/login/second-factor/set-up")))
        .as("who has one is asked for it")
        .endsWith(SECOND);
    assertThat(answer(again, authenticator.backupCode(0).toLowerCase(java.util.Locale.ROOT)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(302);
  }

  @Test
  @DisplayName("ACC-7 of 20 sign-ins at once with one backup code exactly one succeeds")
  void atOnce() {
    var browsers = IntStream.range(0, 20).mapToObj(i -> halfway()).toList();
    var forms = browsers.stream().map(browser -> browser.open(SECOND)).toList();
    var code = Map.of("code", authenticator.backupCode(3));
    var answers =
        AtOnce.all(
            IntStream.range(0, 20)
                .mapToObj(i -> signingIn(browsers.get(i), forms.get(i), code))
                .toList());
    assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
    assertThat(answers).filteredOn(status -> status != 302).isSubsetOf(422, 429);
  }

  private static Callable<Integer> signingIn(
      Browser browser, HttpResponse<String> form, Map<String, String> code) {
    return () -> browser.submit(form, SECOND, code).statusCode();
  }

  @Test
  @DisplayName("ACC-7 neither the secret nor a backup code lies in the store in the clear")
  void atRest() {
    for (var name : database.getMongoDatabase().listCollectionNames()) {
      for (var document : database.getMongoDatabase().getCollection(name).find()) {
        var text = document.toJson();
        assertThat(text).doesNotContain(authenticator.secret());
        for (var code : authenticator.backupCodes()) {
          assertThat(text).doesNotContain(code).doesNotContain(code.replace("-", ""));
        }
      }
    }
  }
}
