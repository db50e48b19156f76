package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.WebClient.Tokens;
import io.clientele.access.onetime.Totp;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.standalone.secrecy.SecretSearch;
import io.clientele.testkit.Infrastructure;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** One person does all there is to do with a login, and everything they know is looked for. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsAtRestTest {

  private static final String FIRST = "the first password of the whole run";
  private static final String SECOND = "the second password of the whole run";
  private static final String WRONG = "a password that is somebody else's";
  private static final String RESET = "/password/reset/";
  private static final String CONFIRM = "/email/";

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;

  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final String former = Newcomers.someEmail();
  private final String email = Newcomers.someEmail();
  private Browser browser = new Browser(1);

  @Test
  @DisplayName(
      "ACC-7 no password, token, cookie, code, backup code or link of a full run is kept, told or"
          + " logged")
  void nothingLies(CapturedOutput log) {
    browser = new Browser(newcomers.port());
    register();
    var login = newcomers.loginOf(former);
    changeEmail();
    var backup = setUpSecondFactor(signIn());
    signInWith(backup);
    resetPassword();

    var search = new SecretSearch(login);
    secrets.forEach(search::know);
    search
        .inDatabases(Infrastructure.mongoUri(), List.of(database.getMongoDatabase().getName()))
        .onTopics(Infrastructure.bootstrapServers())
        .inLog("of this test", log.getAll());

    assertThat(search.sawWhatIsNone()).as("the id of the login is found").isTrue();
    assertThat(search.secrets()).isGreaterThan(25);
    assertThat(search.found()).isEmpty();
  }

  private void register() {
    secrets.put("first password", FIRST);
    newcomers.ask(former, FIRST);
    var link = Mailbox.linkTo(former);
    secrets.put("link of the registration", link);
    assertThat(newcomers.confirm(link, FIRST)).isEqualTo(200);
  }

  private void changeEmail() {
    var me = SignedIn.as(newcomers, former, FIRST);
    secrets.put("access token of the former email", me.token);
    me.submit("/email/change", Map.of("email", email, "present", FIRST));
    var link = Mailbox.linkTo(email, CONFIRM, 1);
    secrets.put("link of an email", link);
    var done = browser.submit(browser.open(CONFIRM + link), CONFIRM + link, Map.of());
    assertThat(done.statusCode()).isEqualTo(200);
  }

  /** With a wrong password first, and a refresh afterwards. */
  private Tokens signIn() {
    secrets.put("wrong password", WRONG);
    browser.submit(browser.open("/login"), "/login", Map.of("email", email, "password", WRONG));
    var client = new WebClient(newcomers.port(), browser);
    var openId = new OpenIdClient(newcomers.port(), browser);
    var code = WebClient.codeIn(openId.authorize(email, FIRST, WebClient.asked(Map.of())));
    secrets.put("code", code);
    var first = Tokens.of(client.redeem(code));
    keep("first", first);
    var second = Tokens.of(client.refresh(first.refresh()));
    keep("second", second);
    keepCookies("before");
    await().until(() -> newcomers.api().get("/api/me", second.bearer()).status() == 200);
    return second;
  }

  private List<String> setUpSecondFactor(Tokens tokens) {
    var path = "/api/me/second-factor";
    var begun = newcomers.api().put(path, Map.of("password", FIRST), tokens.bearer()).body();
    var secret = begun.get("secret").asString();
    secrets.put("secret of the authenticator", secret);
    var code = Totp.at(new TotpSecret(secret), Totp.counterAt(Instant.now()));
    var codes =
        newcomers
            .api()
            .put(path + "/confirmation", Map.of("code", code), tokens.bearer())
            .body()
            .get("backupCodes")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    assertThat(codes).hasSize(12);
    codes.forEach(one -> secrets.put("backup code " + codes.indexOf(one), one));
    codes.forEach(one -> secrets.put("backup code in one word " + codes.indexOf(one), plain(one)));
    return codes;
  }

  private static String plain(String code) {
    return code.replaceAll("\\W", "");
  }

  /** One backup code is used, so that the code of the present step stays good. */
  private void signInWith(List<String> backup) {
    browser = new Browser(newcomers.port());
    browser.submit(browser.open("/login"), "/login", Map.of("email", email, "password", FIRST));
    HttpResponse<String> asked = browser.open("/login/second-factor");
    var done = browser.submit(asked, "/login/second-factor", Map.of("code", backup.getFirst()));
    assertThat(done.statusCode()).isEqualTo(302);
    keepCookies("with a second factor");
  }

  private void resetPassword() {
    secrets.put("second password", SECOND);
    var anybody = new Browser(newcomers.port());
    anybody.submit(
        anybody.open("/password/forgotten"), "/password/forgotten", Map.of("email", email));
    var link = Mailbox.linkTo(email, RESET, 1);
    secrets.put("link to a password", link);
    var done = anybody.submit(anybody.open(RESET + link), RESET + link, Map.of("password", SECOND));
    assertThat(done.statusCode()).isEqualTo(200);
  }

  private void keep(String which, Tokens tokens) {
    secrets.put(which + " access token", tokens.access());
    secrets.put(which + " refresh token", tokens.refresh());
    secrets.put(which + " ID token", tokens.id());
  }

  private void keepCookies(String when) {
    browser.cookies().forEach((name, value) -> secrets.put(name + " " + when, value));
  }
}
