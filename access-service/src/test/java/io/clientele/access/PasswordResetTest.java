package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Topics;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class PasswordResetTest {

  private static final String RESET = "/password/reset/";
  private static final String NEW = "another horse entirely";

  @Autowired Newcomers newcomers;
  @Autowired Topics topics;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();
  private Browser browser = new Browser(1);

  @BeforeEach
  void somebody() {
    newcomers.registered(email);
    browser = new Browser(newcomers.port());
  }

  private HttpResponse<String> ask(String typed) {
    var fresh = new Browser(newcomers.port());
    var page = fresh.open("/password/forgotten");
    return fresh.submit(page, "/password/forgotten", Map.of("email", typed));
  }

  private String link(int mails) {
    assertThat(ask(email).statusCode()).isEqualTo(200);
    return Mailbox.linkTo(email, RESET, mails);
  }

  private HttpResponse<String> set(String link, String password) {
    var page = browser.open(RESET + link);
    return browser.submit(page, RESET + link, Map.of("password", password));
  }

  private int signIn(String address, String password) {
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var answer = openId.authorize(address, password, Map.of());
    return OpenIdClient.location(answer).startsWith(OpenIdClient.REDIRECT) ? 200 : 401;
  }

  @Test
  @DisplayName("ACC-8a who forgot their password sets another by a mailed link, and is told of it")
  void journey() {
    var link = link(1);
    assertThat(browser.open(RESET + link).body()).contains(email, "autocomplete=\"new-password\"");
    assertThat(set(link, NEW).body()).contains("Your new password is set");
    assertThat(signIn(email, Newcomers.PASSWORD)).isEqualTo(401);
    assertThat(signIn(email, NEW)).isEqualTo(200);
    await()
        .untilAsserted(
            () ->
                assertThat(Mailbox.mailsTo(email))
                    .anySatisfy(
                        mail -> {
                          assertThat(mail.subject()).isEqualTo("Your password was changed");
                          assertThat(mail.text()).contains("Ann Ash").doesNotContain("http");
                        }));
  }

  @Test
  @DisplayName("ACC-8a every sign-in of before ends with the old password, and its token at once")
  void signInsEnd() {
    var openId = new OpenIdClient(newcomers.port(), browser);
    var token =
        openId.signIn(email, Newcomers.PASSWORD, Map.of()).body().get("access_token").asString();
    var bearer = Map.of("Authorization", "Bearer " + token);
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 200);
    var code = openId.code(email, Newcomers.PASSWORD, Map.of());
    assertThat(set(link(1), NEW).statusCode()).isEqualTo(200);
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 401);
    assertThat(openId.redeem(code, OpenIdClient.VERIFIER).status()).isEqualTo(400);
    assertThat(OpenIdClient.location(openId.authorize(email, Newcomers.PASSWORD, Map.of())))
        .endsWith("/login?error");
    var subject = "login/" + newcomers.loginOf(email);
    await()
        .untilAsserted(
            () ->
                assertThat(topics.about("clientele.access", subject))
                    .anySatisfy(told -> assertThat(told.type()).contains("PasswordChanged.v1")));
  }

  @Test
  @DisplayName("ACC-8a opening a link uses nothing up; setting a password ends it and older ones")
  void once() {
    var older = link(1);
    var newer = link(2);
    assertThat(newer).isNotEqualTo(older);
    for (var i = 0; i < 3; i++) {
      assertThat(browser.open(RESET + newer).statusCode()).isEqualTo(200);
      assertThat(browser.head(RESET + newer).statusCode()).isEqualTo(200);
      assertThat(browser.open(RESET + older).statusCode())
          .as("else whoever asks for it again keeps its person from using it")
          .isEqualTo(200);
    }
    assertThat(set(newer, NEW).statusCode()).isEqualTo(200);
    for (var dead : List.of(older, newer, "made-up", "A".repeat(43))) {
      var page = browser.open(RESET + dead);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("This link leads nowhere").doesNotContain(email);
    }
  }

  @Test
  @DisplayName("ACC-8a of many who use a link at once exactly one sets the password")
  void parallel() {
    var link = link(1);
    var form = browser.open(RESET + link);
    var tries =
        IntStream.range(0, 8)
            .mapToObj(n -> Map.of("password", NEW + " number " + n))
            .<Callable<Integer>>map(
                typed -> () -> browser.submit(form, RESET + link, typed).statusCode())
            .toList();
    var answers = AtOnce.all(tries);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).allMatch(status -> List.of(200, 404, 503).contains(status));
  }

  @Test
  @DisplayName(
      "ACC-8a a password that will not do is refused with every fault, the link still works")
  void faults() {
    var link = link(1);
    var page = set(link, "short");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("at least 12 characters", "role=\"alert\"");
    assertThat(set(link, email).body()).contains("not the email itself");
    assertThat(set(link, NEW).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "ACC-9 a known and an unknown email are answered to the byte alike, and alike slowed")
  void unknown() {
    var nobody = Newcomers.someEmail();
    for (var i = 0; i < 5; i++) {
      var known = ask(email.toUpperCase(Locale.ROOT));
      var unknown = ask(nobody);
      assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
      assertThat(unknown.body()).isEqualTo(known.body());
    }
    Mailbox.linkTo(email, RESET, 3);
    assertThat(Mailbox.mailsTo(nobody)).isEmpty();
    assertThat(ask("no address").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("ACC-8a one mailbox gets three such mails an hour, however often they are asked for")
  void mailbox() {
    for (var i = 0; i < 6; i++) {
      assertThat(ask(email).statusCode()).isEqualTo(200);
    }
    Mailbox.linkTo(email, RESET, 3);
    var waiting = database.getMongoDatabase().getCollection("notice");
    assertThat(waiting.countDocuments(new Document("to", email))).isZero();
    assertThat(Mailbox.mailsTo(email)).filteredOn(mail -> mail.text().contains(RESET)).hasSize(3);
  }

  @Test
  @DisplayName("ACC-8a no store holds the secret of a link, nor the address of a mail that is out")
  void atRest() {
    var link = link(1);
    var store = database.getMongoDatabase();
    await()
        .untilAsserted(
            () ->
                assertThat(store.getCollection("notice").find())
                    .allSatisfy(one -> assertThat(one.toJson()).doesNotContain(email)));
    for (var name : store.listCollectionNames()) {
      assertThat(store.getCollection(name).find())
          .as(name)
          .allSatisfy(one -> assertThat(one.toJson()).doesNotContain(link));
    }
  }

  @Test
  @DisplayName("ACC-8a the pages have labels, need no script, send no address on, and take no form")
  void pages() {
    var page = browser.open("/password/forgotten");
    assertThat(page.body())
        .contains("<label for=\"email\">", "autocomplete=\"username\"", "lang=\"en\"")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var stranger = new Browser(newcomers.port());
    assertThat(stranger.post("/password/forgotten", Map.of("email", email)).statusCode())
        .isEqualTo(403);
    assertThat(stranger.post(RESET + "abc", Map.of("password", NEW)).statusCode()).isEqualTo(403);
    assertThat(browser.open("/login").body()).contains("/password/forgotten");
  }
}
