package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class RegistrationTest {

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();

  private com.mongodb.client.MongoCollection<Document> collection(String name) {
    return database.getMongoDatabase().getCollection(name);
  }

  private Document registration(String practice) {
    return Objects.requireNonNull(
        collection("registration").find(Filters.eq("practice", practice)).first());
  }

  @Test
  @DisplayName("ACC-1 opening the link, by whatever program, confirms nothing")
  void opening() {
    var practice = newcomers.ask(email, Newcomers.PASSWORD);
    var link = "/registration/" + Mailbox.linkTo(email);
    var browser = new Browser(newcomers.port());
    var page = browser.open(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ash &amp; Birch")
        .contains("<button")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(browser.head(link).statusCode()).isEqualTo(200);
    assertThat(browser.open(link).statusCode()).isEqualTo(200);
    assertThat(collection("practice").find(Filters.eq(practice)).first()).isNull();
    assertThat(collection("login").find(Filters.eq("emailKey", email)).first()).isNull();
  }

  @Test
  @DisplayName("ACC-1 a confirmation another site makes a browser send is refused")
  void forged() {
    var practice = newcomers.ask(email, Newcomers.PASSWORD);
    var link = "/registration/" + Mailbox.linkTo(email);
    assertThat(new Browser(newcomers.port()).post(link, Map.of()).statusCode()).isEqualTo(403);
    assertThat(collection("practice").find(Filters.eq(practice)).first()).isNull();
  }

  @Test
  @DisplayName("ACC-1 who did not choose the password cannot confirm somebody else's registration")
  void hijacked() {
    var practice = newcomers.ask(email, "a stranger chose this");
    var link = "/registration/" + Mailbox.linkTo(email);
    var browser = new Browser(newcomers.port());
    var again = browser.submit(browser.open(link), link, Newcomers.TYPED);
    assertThat(again.body()).contains("not the password you chose").contains("<button");
    assertThat(browser.submit(again, link, Map.of()).body()).contains("not the password you chose");
    assertThat(collection("practice").find(Filters.eq(practice)).first()).isNull();
    assertThat(collection("login").find(Filters.eq("emailKey", email)).first()).isNull();
  }

  @Test
  @DisplayName("ACC-1 confirming twice says done twice and changes nothing more")
  void twice() {
    var practice = newcomers.ask(email, Newcomers.PASSWORD);
    var link = Mailbox.linkTo(email);
    var browser = new Browser(newcomers.port());
    var page = browser.open("/registration/" + link);
    assertThat(browser.submit(page, "/registration/" + link, Newcomers.TYPED).body())
        .contains("Done");
    var login = collection("login").find(Filters.eq("emailKey", email)).first();
    assertThat(browser.submit(page, "/registration/" + link, Newcomers.TYPED).body())
        .contains("Done");
    assertThat(new Browser(newcomers.port()).open("/registration/" + link).body())
        .contains("Done")
        .doesNotContain("<button");
    assertThat(collection("login").countDocuments(Filters.eq("emailKey", email))).isOne();
    var after =
        Objects.requireNonNull(collection("login").find(Filters.eq("emailKey", email)).first());
    assertThat(after.get("rights")).isEqualTo(Objects.requireNonNull(login).get("rights"));
    assertThat(registration(practice)).doesNotContainKey("passwordHash");
  }

  @Test
  @DisplayName("ACC-1 an unknown and an expired link are answered alike")
  void nowhere() {
    var practice = newcomers.ask(email, Newcomers.PASSWORD);
    var link = Mailbox.linkTo(email);
    collection("registration")
        .updateOne(
            Filters.eq("practice", practice),
            Updates.set("expiresAt", Date.from(Instant.parse("2020-01-01T00:00:00Z"))));
    var browser = new Browser(newcomers.port());
    var expired = browser.open("/registration/" + link);
    var unknown = browser.open("/registration/" + "x".repeat(43));
    assertThat(expired.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(expired.body()).isEqualTo(unknown.body()).contains("leads nowhere");
    assertThat(newcomers.confirm(link)).isIn(403, 404);
    assertThat(collection("practice").find(Filters.eq(practice)).first()).isNull();
  }

  @Test
  @DisplayName("ACC-1 registering with a known email changes no password and tells nobody")
  void knownEmail() {
    newcomers.registered(email);
    var before =
        Objects.requireNonNull(collection("login").find(Filters.eq("emailKey", email)).first());
    var second = newcomers.ask(email.replace("ann", "ANN"), "another long password");
    var link = Mailbox.linkTo(email.replace("ann", "ANN"));
    assertThat(newcomers.confirm(link, "another long password")).isEqualTo(200);
    var after =
        Objects.requireNonNull(collection("login").find(Filters.eq("emailKey", email)).first());
    assertThat(after.getString("passwordHash")).isEqualTo(before.getString("passwordHash"));
    assertThat(after.getList("memberships", Document.class))
        .extracting(membership -> membership.getString("practice"))
        .hasSize(2)
        .contains(second);
    var client = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    assertThat(client.signIn(email, Newcomers.PASSWORD, Map.of()).status()).isEqualTo(200);
    var thief = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    assertThat(OpenIdClient.location(thief.authorize(email, "another long password", Map.of())))
        .endsWith("/login?error");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("ACC-1 what a crash while confirming left undone, confirming again does")
  void healed(boolean practiceWasWritten) {
    var practice = newcomers.ask(email, Newcomers.PASSWORD);
    var link = Mailbox.linkTo(email);
    await().until(() -> !registration(practice).containsKey("mailDue"));
    var asItWas = registration(practice);
    assertThat(newcomers.confirm(link)).isEqualTo(200);
    // As if the process had died after the login's write, or after the practice's.
    collection("registration").replaceOne(Filters.eq("practice", practice), asItWas);
    if (!practiceWasWritten) {
      collection("practice").deleteOne(Filters.eq(practice));
    }
    assertThat(newcomers.confirm(link)).isEqualTo(200);
    var made = Objects.requireNonNull(collection("practice").find(Filters.eq(practice)).first());
    assertThat(made.getString("name")).isEqualTo("Ash & Birch");
    assertThat(collection("login").countDocuments(Filters.eq("emailKey", email))).isOne();
    var login =
        Objects.requireNonNull(collection("login").find(Filters.eq("emailKey", email)).first());
    assertThat(login.getList("memberships", Document.class)).hasSize(1);
    assertThat(registration(practice)).containsKey("confirmedAt").doesNotContainKey("passwordHash");
  }

  @Test
  @DisplayName(
      "CLI-14 the same key gives the same practice and one mail; another request is refused")
  void repeated() {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var request = Newcomers.request(email, Newcomers.PASSWORD);
    var first = newcomers.api().post("/api/practices", request, key);
    var second = newcomers.api().post("/api/practices", request, key);
    assertThat(first.status()).isEqualTo(202);
    assertThat(second.status()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    var other =
        newcomers.api().post("/api/practices", Newcomers.request(email, "another password"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body().get("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    Mailbox.linkTo(email);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(20))
        .until(() -> Mailbox.mailsTo(email).size() == 1);
  }

  @Test
  @DisplayName("GTW-2 a bad registration is answered with every fault there is")
  void everyFault() {
    var request = new HashMap<String, Object>();
    request.put("name", "see www.evil.example");
    request.put("region", "FR");
    request.put("timeZone", 7);
    request.put("colour", "blue");
    request.put("admin", Map.of("name", " ", "email", true));
    var answer = newcomers.api().post("/api/practices", request, Map.of());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(fields(answer))
        .containsExactly(
            "admin.email", "admin.name", "admin.password", "colour", "name", "region", "timeZone");
    var rules =
        newcomers.api().post("/api/practices", Newcomers.request("nobody", "short"), Map.of());
    assertThat(rules.status()).isEqualTo(422);
    assertThat(fields(rules)).containsExactly("admin.email", "admin.password");
    assertThat(rules.body().get("rule").asString()).isEqualTo("ACC-1");
  }

  private static TreeSet<String> fields(Api.Answer answer) {
    var fields = new TreeSet<String>();
    answer.body().get("errors").forEach(error -> fields.add(error.get("field").asString()));
    return fields;
  }
}
