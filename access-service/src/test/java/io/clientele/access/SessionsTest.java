package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.platform.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@JourneyTest
class SessionsTest {

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;
  @Autowired SessionRepository<?> store;

  private final String email = Newcomers.someEmail();
  private Browser browser = new Browser(1);
  private String login = "";

  @BeforeEach
  void signedIn() {
    newcomers.registered(email);
    login = newcomers.loginOf(email);
    browser = new Browser(newcomers.port());
    var openId = new OpenIdClient(newcomers.port(), browser);
    assertThat(openId.signIn(email, Newcomers.PASSWORD, Map.of()).status()).isEqualTo(200);
  }

  private MongoCollection<Document> sessions() {
    return database.getMongoDatabase().getCollection("sign-in-session");
  }

  private String askedAgain() {
    var openId = new OpenIdClient(newcomers.port(), browser);
    return OpenIdClient.location(browser.open(openId.request(Map.of())));
  }

  private Document session() {
    return Objects.requireNonNull(sessions().find(Filters.eq("principal", login)).first());
  }

  @Test
  @DisplayName("ACC-8a a sign-in lasts half an hour without being used, whatever deletes it later")
  void expires() {
    assertThat(askedAgain()).startsWith(OpenIdClient.REDIRECT);
    unusedFor(Duration.ofMinutes(29));
    assertThat(askedAgain()).startsWith(OpenIdClient.REDIRECT);
    unusedFor(Duration.ofMinutes(31));
    assertThat(askedAgain()).endsWith("/login");
  }

  @Test
  @DisplayName("ACC-8a a sign-in lasts twelve hours, however much it is used")
  void ends() {
    assertThat(askedAgain()).startsWith(OpenIdClient.REDIRECT);
    begunBefore(Duration.ofHours(12).minusMinutes(1));
    assertThat(askedAgain()).startsWith(OpenIdClient.REDIRECT);
    begunBefore(Duration.ofHours(12));
    assertThat(askedAgain()).endsWith("/login");
  }

  private void begunBefore(Duration time) {
    var begun = Instant.now().minus(time).toEpochMilli();
    var changed =
        sessions().updateOne(Filters.eq("principal", login), Updates.set("createdMillis", begun));
    assertThat(changed.getModifiedCount()).isEqualTo(1);
  }

  private void unusedFor(Duration time) {
    var end = session().getDate("expireAt").toInstant().minus(time);
    sessions().updateOne(Filters.eq("principal", login), Updates.set("expireAt", Date.from(end)));
  }

  @Test
  @DisplayName("ACC-1 what is kept of a sign-in is who, by id, and no password, hash or email")
  void kept() {
    assertThat(session().toJson())
        .contains(login)
        .doesNotContain(email)
        .doesNotContain(Newcomers.PASSWORD)
        .doesNotContain("argon2");
  }

  @Test
  @DisplayName(
      "ACC-1 what lies in the store makes nobody somebody: ids are hashed, cookies not kept")
  void hashed() {
    var id = browser.cookie("clientele-sign-in");
    var again = new Browser(newcomers.port());
    again.open(new OpenIdClient(newcomers.port(), again).request(Map.of()));
    again.open("/login");
    again.open(new OpenIdClient(newcomers.port(), again).request(Map.of()));
    var clear = decoded(again.cookie("clientele-sign-in"));
    var all = sessions().find().map(Document::toJson).into(new ArrayList<>()).toString();
    assertThat(all)
        .contains(Sha256.of(decoded(id)), Sha256.of(clear))
        .doesNotContain(id, decoded(id), clear, again.cookie("clientele-sign-in"));
    var thief = new Browser(newcomers.port());
    var stolen = session().getString("_id");
    thief.receive("clientele-sign-in", encoded(stolen), "/");
    assertThat(OpenIdClient.location(thief.open(openId(thief).request(Map.of()))))
        .endsWith("/login");
  }

  @Test
  @DisplayName("ACC-8a a sign-in that was ended does not come back with a request under way")
  void ended() {
    var id = decoded(browser.cookie("clientele-sign-in"));
    var underWay = Objects.requireNonNull(store.findById(id));
    var changing = Objects.requireNonNull(store.findById(id));
    store.deleteById(id);
    underWay.setAttribute("late", "yes");
    save(underWay);
    changing.changeSessionId();
    save(changing);
    assertThat(sessions().countDocuments(Filters.eq("principal", login))).isZero();
    assertThat(askedAgain()).endsWith("/login");
  }

  @SuppressWarnings("unchecked")
  private <S extends Session> void save(Session session) {
    ((SessionRepository<S>) store).save((S) session);
  }

  @Test
  @DisplayName("ACC-1 a session id that somebody planted is never adopted")
  void planted() {
    var victim = new Browser(newcomers.port());
    var planted = encoded("planted-by-somebody-who-waits-for-it");
    victim.receive("clientele-sign-in", planted, "/");
    openId(victim).signIn(email, Newcomers.PASSWORD, Map.of());
    assertThat(sessions().countDocuments(Filters.eq("_id", Sha256.of(decoded(planted))))).isZero();
    var attacker = new Browser(newcomers.port());
    attacker.receive("clientele-sign-in", planted, "/");
    assertThat(OpenIdClient.location(attacker.open(openId(attacker).request(Map.of()))))
        .endsWith("/login");
  }

  @Test
  @DisplayName("ACC-1 a session of the attacker's own, planted before, is not the victim's after")
  void attackersOwn() {
    var attacker = new Browser(newcomers.port());
    attacker.open("/login");
    var own = attacker.cookie("clientele-sign-in");
    var victim = new Browser(newcomers.port());
    victim.receive("clientele-sign-in", own, "/");
    openId(victim).signIn(email, Newcomers.PASSWORD, Map.of());
    assertThat(OpenIdClient.location(attacker.open(openId(attacker).request(Map.of()))))
        .endsWith("/login");
  }

  @Test
  @DisplayName("ACC-1 nobody can sign somebody else's browser in as themselves")
  void loginCsrf() {
    var attacker = new Browser(newcomers.port());
    var form = attacker.open("/login");
    var victim = new Browser(newcomers.port());
    victim.open("/login");
    var typed = Map.of("email", email, "password", Newcomers.PASSWORD);
    assertThat(victim.submit(form, "/login", typed).statusCode())
        .as("the attacker's token in the victim's session")
        .isEqualTo(403);
  }

  private OpenIdClient openId(Browser who) {
    return new OpenIdClient(newcomers.port(), who);
  }

  private static String decoded(String cookie) {
    return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
  }

  private static String encoded(String id) {
    return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }
}
