package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class SessionsTest {

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;

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
}
