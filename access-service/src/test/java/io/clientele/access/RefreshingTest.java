package io.clientele.access;

import static io.clientele.access.WebClient.assertInvalidGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.access.WebClient.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class RefreshingTest {

  private static final int AT_ONCE = 8;

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();

  @BeforeEach
  void registered() {
    newcomers.registered(email);
  }

  private WebClient client() {
    return new WebClient(newcomers.port(), new Browser(newcomers.port()));
  }

  private MongoCollection<Document> authorizations() {
    return database.getMongoDatabase().getCollection("authorization");
  }

  /** As if a refresh token had been made so long ago. */
  private void age(String token, Duration age) {
    move(token, "family.movedAt", age);
  }

  private void move(String token, String field, Duration back) {
    var family = token.substring(0, token.indexOf('.'));
    var kept = Objects.requireNonNull(authorizations().find(Filters.eq(family)).first());
    Instant at = kept.getEmbedded(java.util.List.of(field.split("\\.")), Date.class).toInstant();
    authorizations().updateOne(Filters.eq(family), Updates.set(field, Date.from(at.minus(back))));
  }

  private int status(Tokens tokens) {
    return newcomers.api().get("/api/me", tokens.bearer()).status();
  }

  private void awaitAccepted(Tokens tokens) {
    await().untilAsserted(() -> assertThat(status(tokens)).isEqualTo(200));
  }

  private void awaitRefused(Tokens tokens) {
    await().untilAsserted(() -> assertThat(status(tokens)).isEqualTo(401));
  }

  @Test
  @DisplayName("ACC-8a a refresh token is redeemed for the next one and a new access token")
  void rotates() {
    var client = client();
    var first = client.signIn(email);
    var second = Tokens.of(client.refresh(first.refresh()));
    var third = Tokens.of(client.refresh(second.refresh()));
    assertThat(third.refresh()).isNotIn(first.refresh(), second.refresh());
    assertThat(third.access()).isNotIn(first.access(), second.access());
    awaitAccepted(third);
  }

  @Test
  @DisplayName("ACC-8a a refreshed ID token is still of the same person, client and sign-in")
  void sameSignIn() throws Exception {
    var browser = new Browser(newcomers.port());
    var client = new WebClient(newcomers.port(), browser);
    var keys = new OpenIdClient(newcomers.port(), browser);
    var before = client.signIn(email);
    var after = Tokens.of(client.refresh(before.refresh()));
    var was = keys.verified(before.id());
    var is = keys.verified(after.id());
    assertThat(is.getSubject()).isEqualTo(was.getSubject());
    assertThat(is.getAudience()).isEqualTo(was.getAudience());
    assertThat(is.getDateClaim("auth_time")).isNotNull().isEqualTo(was.getDateClaim("auth_time"));
  }

  @Test
  @DisplayName("ACC-8a a refresh token that comes again ends its family, access tokens too")
  void replayed() {
    var client = client();
    var first = client.signIn(email);
    var second = Tokens.of(client.refresh(first.refresh()));
    awaitAccepted(second);
    age(first.refresh(), Duration.ofSeconds(11));
    assertInvalidGrant(client.refresh(first.refresh()));
    assertInvalidGrant(client.refresh(second.refresh()));
    awaitRefused(second);
  }

  @Test
  @DisplayName("ACC-8a a token two generations old ends the family at once")
  void twoOld() {
    var client = client();
    var first = client.signIn(email);
    var second = Tokens.of(client.refresh(first.refresh()));
    var third = Tokens.of(client.refresh(second.refresh()));
    assertInvalidGrant(client.refresh(first.refresh()));
    assertInvalidGrant(client.refresh(third.refresh()));
  }

  @Test
  @DisplayName("ACC-8a an answer that was lost is given again for a moment, with the one successor")
  void lostAnswer() {
    var client = client();
    var first = client.signIn(email);
    var lost = Tokens.of(client.refresh(first.refresh()));
    var again = Tokens.of(client.refresh(first.refresh()));
    assertThat(again.refresh()).isEqualTo(lost.refresh());
    awaitAccepted(again);
    assertThat(client.refresh(again.refresh()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8a many that redeem one refresh token at once get the same one successor")
  void atOnce() throws Exception {
    var client = client();
    var token = client.signIn(email).refresh();
    for (var round = 0; round < 3; round++) {
      var presented = token;
      var start = new CyclicBarrier(AT_ONCE);
      Callable<Api.Answer> redeem =
          () -> {
            start.await();
            return client.refresh(presented);
          };
      try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
        var successors =
            threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> redeem).toList()).stream()
                .map(Future::resultNow)
                .map(answer -> Tokens.of(answer).refresh())
                .distinct()
                .toList();
        assertThat(successors).hasSize(1).doesNotContain(presented);
        token = successors.getFirst();
      }
    }
    assertThat(token).contains(".4.");
  }

  @Test
  @DisplayName("ACC-8a seven days without use end it, and thirty days in any case")
  void ends() {
    var client = client();
    var idle = client.signIn(email).refresh();
    age(idle, Duration.ofDays(7));
    assertInvalidGrant(client.refresh(idle));
    var used = client.signIn(email).refresh();
    move(used, "family.endsAt", Duration.ofDays(30));
    assertInvalidGrant(client.refresh(used));
  }

  @Test
  @DisplayName(
      "ACC-8a thirty days after the password was typed nothing goes on, however it is used")
  void endsWithTheSignIn() {
    var client = client();
    var token = client.signIn(email).refresh();
    typed(token, Duration.ofDays(30).minusMinutes(1));
    var next = Tokens.of(client.refresh(token)).refresh();
    typed(next, Duration.ofDays(30));
    assertInvalidGrant(client.refresh(next));
  }

  /** As if the password had been typed so long ago. */
  private void typed(String token, Duration ago) {
    var family = Filters.eq(token.substring(0, token.indexOf('.')));
    var factors =
        Objects.requireNonNull(authorizations().find(family).first())
            .getList("factors", Document.class);
    factors.stream()
        .filter(one -> one.getString("authority").equals("FACTOR_PASSWORD"))
        .forEach(one -> one.put("at", Date.from(Instant.now().minus(ago))));
    authorizations().updateOne(family, Updates.set("factors", factors));
  }

  @Test
  @DisplayName("ACC-8a a code that comes again ends what was made of it")
  void codeAgain() {
    var client = client();
    var code = client.code(email, java.util.Map.of());
    var tokens = Tokens.of(client.redeem(code));
    awaitAccepted(tokens);
    assertInvalidGrant(client.redeem(code));
    assertInvalidGrant(client.refresh(tokens.refresh()));
    awaitRefused(tokens);
  }

  @Test
  @DisplayName("ACC-8a no refresh token lies in the store, nor anything one could be looked up by")
  void nothingKept() {
    var client = client();
    var tokens = Tokens.of(client.refresh(client.signIn(email).refresh()));
    var family = tokens.refresh().substring(0, tokens.refresh().indexOf('.'));
    var kept = Objects.requireNonNull(authorizations().find(Filters.eq(family)).first()).toJson();
    var secret = tokens.refresh().substring(tokens.refresh().lastIndexOf('.') + 1);
    assertThat(kept).doesNotContain(secret, tokens.access(), tokens.id());
  }
}
