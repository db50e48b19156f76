package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.access.HeardTeams;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.consume.Told;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.News;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a service that was told of teams makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeardTeamsTest {

  private final MongoClient store = MongoClients.create(Infrastructure.mongoUri());
  private final MongoDatabase database = store.getDatabase("teams-" + UUID.randomUUID());
  private final Rows rows = rows("heard-teams");
  private final Rows sleep = rows("heard-practice-teams");
  private final Rows grants = rows("heard-client-access");
  private final HeardTeams teams = new HeardTeams(rows, sleep);
  private final ClientAccess access = new ClientAccess(grants);

  private Rows rows(String name) {
    return new Rows(() -> database.getCollection(name));
  }

  @BeforeEach
  void empty() {
    List.of(rows, sleep, grants).forEach(one -> one.collection().deleteMany(new Document()));
    practice(1, "AWAKE");
    team("t1", 1, "cal", "dee");
    access(1, List.of("t1"));
  }

  @AfterAll
  void close() {
    database.drop();
    store.close();
  }

  @Test
  @DisplayName("ACC-3 a team's grant reaches its present and later members, and nobody else")
  void members() {
    assertThat(sees("cal")).isTrue();
    assertThat(sees("eli")).isFalse();
    team("t1", 2, "cal", "dee", "eli");
    assertThat(sees("eli")).isTrue();
    assertThat(teams.of("p1", "eli")).containsExactly("t1");
    team("t1", 3, "eli");
    assertThat(sees("cal")).isFalse();
    team("t1", 2, "cal", "dee", "eli");
    assertThat(sees("cal")).as("whatever is heard late").isFalse();
  }

  @Test
  @DisplayName("ACC-3a a team's grant withdrawn leaves the grant to a colleague, and other teams'")
  void otherPaths() {
    team("t2", 1, "dee");
    access(2, List.of("t1", "t2"), "cal");
    team("t1", 2);
    assertThat(sees("cal")).isTrue();
    assertThat(sees("dee")).isTrue();
    access(3, List.of("t1"), "cal");
    assertThat(sees("cal")).isTrue();
    assertThat(sees("dee")).isFalse();
  }

  @Test
  @DisplayName("ACC-3 teams that sleep give nothing; awake again, what they gave")
  void sleeping() {
    practice(2, "ASLEEP");
    assertThat(sees("cal")).isFalse();
    assertThat(teams.of("p1", "cal")).isEmpty();
    practice(3, "AWAKE");
    assertThat(sees("cal")).isTrue();
  }

  @Test
  @DisplayName("ACC-3 of what was told before there were teams none gives anything")
  void longAgo() {
    sleep.collection().deleteMany(new Document());
    assertThat(teams.of("p1", "cal")).as("a practice never heard of").isEmpty();
    practice(1, null);
    assertThat(teams.of("p1", "cal")).isEmpty();
    practice(2, "AWAKE");
    access(2, null, "dee");
    assertThat(sees("cal")).isFalse();
    assertThat(sees("dee")).isTrue();
  }

  @Test
  @DisplayName("LST-4 a team gives nothing in another practice, nor of another practice's client")
  void strangers() {
    var state = Map.of("practice", "p2", "teams", "AWAKE");
    teams.practiceTeams().hear(told("practice/p2", 1, state));
    assertThat(teams.of("p2", "cal")).isEmpty();
    var there = Caller.ofPractice("cal", "p2", "STANDARD", Set.of()).in(Set.of("t1"));
    assertThat(access.sees(there, "c1")).isFalse();
  }

  private boolean sees(String login) {
    var caller = Caller.ofPractice(login, "p1", "STANDARD", Set.of());
    return access.sees(caller.in(teams.of("p1", login)), "c1");
  }

  private void practice(long sequence, @Nullable String status) {
    var state = new HashMap<String, Object>(Map.of("practice", "p1"));
    if (status != null) {
      state.put("teams", status);
    }
    teams.practiceTeams().hear(told("practice/p1", sequence, state));
  }

  private void team(String team, long sequence, String... members) {
    var state = Map.of("team", team, "practice", "p1", "members", List.of(members));
    teams.teams().hear(told("team/" + team, sequence, state));
  }

  private void access(long sequence, @Nullable List<String> granted, String... logins) {
    var state =
        new HashMap<String, Object>(
            Map.of(
                "client",
                "c1",
                "practice",
                "p1",
                "colleagues",
                List.of(logins),
                "users",
                List.of()));
    if (granted != null) {
      state.put("teams", granted);
    }
    access.projection().hear(told("client-access/c1", sequence, state));
  }

  private static Told told(String subject, long sequence, Map<String, ?> state) {
    var sent = News.of("clientele.access", subject, "Some.v1", sequence, "p1", state).record();
    var heard =
        new ConsumerRecord<byte[], byte[]>("clientele.access", 0, 0, new byte[0], sent.value());
    sent.headers().forEach(heard.headers()::add);
    return new Told("test", heard);
  }
}
