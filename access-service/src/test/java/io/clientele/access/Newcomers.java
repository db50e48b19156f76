package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.clientele.access.login.hashing.QuickHashing;
import io.clientele.platform.contact.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What people do before they can sign in. */
@TestComponent
@Lazy
@Import(QuickHashing.class)
class Newcomers {

  static final String PASSWORD = "correct horse battery";

  /** The form of the confirmation page, filled in. */
  static final Map<String, String> TYPED = Map.of("password", PASSWORD);

  private final Environment environment;
  private final MongoDatabaseFactory database;

  Newcomers(Environment environment, MongoDatabaseFactory database) {
    this.environment = environment;
    this.database = database;
  }

  int port() {
    return environment.getRequiredProperty("local.server.port", int.class);
  }

  Api api() {
    return new Api(port());
  }

  /** An address nobody has used yet. */
  static String someEmail() {
    return "ann-" + UUID.randomUUID() + "@practice.example";
  }

  static Map<String, Object> request(String email, String password) {
    var request = new HashMap<String, Object>();
    request.put("name", "Ash & Birch");
    request.put("region", "UK");
    request.put("partnerType", "ACCOUNTANT");
    request.put("admin", Map.of("name", "Ann Ash", "email", email, "password", password));
    return request;
  }

  /** Asks for a practice and gives its id. */
  String ask(String email, String password) {
    var answer = api().post("/api/practices", request(email, password), Map.of());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
    assertThat(answer.body().get("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
    return answer.body().get("practice").asString();
  }

  /** Follows a link and confirms with the usual password. */
  int confirm(String link) {
    return confirm(link, PASSWORD);
  }

  /** Follows a link, types a password and presses the button. */
  int confirm(String link, String password) {
    var browser = new Browser(port());
    var page = browser.open("/registration/" + link);
    return browser.submit(page, "/registration/" + link, Map.of("password", password)).statusCode();
  }

  /** A practice with an admin who can sign in. */
  String registered(String email) {
    var before = Mailbox.links(email, Mailbox.REGISTRATION).size();
    var practice = ask(email, PASSWORD);
    assertThat(confirm(Mailbox.linkTo(email, before + 1))).isEqualTo(200);
    return practice;
  }

  /** The id of the login with this email. */
  String loginOf(String email) {
    var found =
        database
            .getMongoDatabase()
            .getCollection("login")
            .find(Filters.eq("emailKey", EmailAddress.key(email)))
            .first();
    return Objects.requireNonNull(found, email).getString("_id");
  }

  /** Joins by a program. */
  Api.Answer join(String ticket, String password) {
    return api().post("/api/joinings", Map.of("ticket", ticket, "password", password), Map.of());
  }
}
