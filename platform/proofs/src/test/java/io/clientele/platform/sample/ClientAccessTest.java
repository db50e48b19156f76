package io.clientele.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.consume.Told;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientAccessTest {

  private final MongoClient store = MongoClients.create(Infrastructure.mongoUri());
  private final MongoDatabase database = store.getDatabase("access-" + UUID.randomUUID());
  private final Rows rows = new Rows(() -> database.getCollection("heard-client-access"));
  private final ClientAccess access = new ClientAccess(rows);

  @BeforeEach
  void empty() {
    rows.collection().drop();
  }

  @AfterAll
  void close() {
    database.drop();
    store.close();
  }

  @Test
  @DisplayName("LST-4 a colleague sees the clients granted to them, a practice admin every one")
  void colleagues() {
    hear(1, "\"cal\"", "");
    assertThat(access.sees(colleague("cal", "p1", "STANDARD"), "c1")).isTrue();
    assertThat(access.sees(colleague("dee", "p1", "CLIENT_ADMIN"), "c1")).isFalse();
    assertThat(access.sees(colleague("ada", "p1", "PRACTICE_ADMIN"), "c1")).isTrue();
  }

  @Test
  @DisplayName("LST-4 a grant says nothing to another practice, nor about another client")
  void strangers() {
    hear(1, "\"cal\"", "");
    assertThat(access.sees(colleague("cal", "p2", "STANDARD"), "c1")).isFalse();
    assertThat(access.sees(colleague("ada", "p2", "PRACTICE_ADMIN"), "c1")).isFalse();
    assertThat(access.sees(colleague("ada", "p1", "PRACTICE_ADMIN"), "c2")).isFalse();
  }

  @Test
  @DisplayName("LST-4 a client's own user sees it with a token for that client, and no other")
  void users() {
    hear(1, "", "{\"login\":\"una\",\"role\":\"BUSINESS_ADMIN\"}");
    assertThat(access.sees(user("una", "c1"), "c1")).isTrue();
    assertThat(access.sees(user("una", "c2"), "c1")).isFalse();
    assertThat(access.sees(user("cal", "c1"), "c1")).isFalse();
  }

  @Test
  @DisplayName("LST-4 of many clients those that a caller sees are found at once")
  void many() {
    hear(1, "\"cal\"", "{\"login\":\"una\",\"role\":\"BUSINESS_ADMIN\"}");
    var asked = List.of("c1", "c2");
    assertThat(access.seen(colleague("cal", "p1", "STANDARD"), asked)).containsExactly("c1");
    assertThat(access.seen(user("una", "c1"), asked)).containsExactly("c1");
    assertThat(access.seen(colleague("dee", "p1", "STANDARD"), asked)).isEmpty();
    assertThat(access.seen(colleague("cal", "p1", "STANDARD"), List.of())).isEmpty();
  }

  @Test
  @DisplayName("ACC-3 a grant withdrawn stays withdrawn, whatever is heard late")
  void withdrawn() {
    hear(2, "", "");
    hear(1, "\"cal\"", "");
    assertThat(access.sees(colleague("cal", "p1", "STANDARD"), "c1")).isFalse();
  }

  @Test
  @DisplayName("OPS-4 a projection of some states leaves no trace of the others")
  void someStatesOnly() {
    var projection =
        Projection.when(
            "client-access",
            Named.class,
            named -> named.practice().equals("p2"),
            rows,
            Named::client,
            named -> new Document("practice", named.practice()));
    projection.hear(told(1, "", ""));
    assertThat(rows.collection().countDocuments()).isZero();
  }

  record Named(String client, String practice) {}

  private void hear(long sequence, String colleagues, String users) {
    access.projection().hear(told(sequence, colleagues, users));
  }

  private static Told told(long sequence, String colleagues, String users) {
    var value =
        """
        {"change": {}, "state":
          {"client": "c1", "practice": "p1", "colleagues": [%s], "users": [%s]}}
        """
            .formatted(colleagues, users);
    var record = new ConsumerRecord<>("clientele.access", 0, 0, new byte[0], value.getBytes(UTF_8));
    record.headers().add("ce_id", ("client-access/c1/" + sequence).getBytes(UTF_8));
    record.headers().add("ce_subject", "client-access/c1".getBytes(UTF_8));
    record.headers().add("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
    return new Told("test", record);
  }

  private static Caller colleague(String login, String practice, String role) {
    return Caller.ofPractice(login, practice, role, Set.of());
  }

  private static Caller user(String login, String client) {
    return new Caller(login, "", client, "BUSINESS_ADMIN", Set.of());
  }
}
