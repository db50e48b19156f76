package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Two instances of a service of its own, whose list is rebuilt while it is asked and told much. */
@TestPropertySource(properties = "clientele.rebuild.again=2s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@Order(1)
class RebuildProofTest extends ClientServiceTest {

  private static final Duration BETWEEN_READS = Duration.ofMillis(100);
  // What it takes is a matter of the machine; what must hold meanwhile is asserted at each read.
  private static final Duration LONG = Duration.ofMinutes(8);
  private static final int CLIENTS = 60;
  private static final int LIMIT = 100_000;

  @Autowired MongoDatabaseFactory database;
  @Autowired Environment environment;
  @Autowired ConsumerFactory<byte[], byte[]> readers;
  @LocalManagementPort int managementPort;

  private ConfigurableApplicationContext other;
  private List<Desk> desks;
  private List<String> clients;
  private OtherOwners owners;
  private Elsewhere elsewhere;
  private Derived derived;
  private ClientNews news;

  @BeforeAll
  void a_practice_with_clients() {
    other = another();
    elsewhere = elsewhere();
    var port2 = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    var desk = desk().opened("UK", LIMIT);
    derived = new Derived(database.getMongoDatabase(), managementPort, desk.practice);
    desks = List.of(desk, desk.at(port2));
    clients = IntStream.range(0, CLIENTS).mapToObj(i -> id(desk.add("Client " + i))).toList();
    news = new ClientNews(desk, clients, elsewhere, topics);
    news.tell();
    awaitHeard();
    // Of what the broker still had of others that nobody would tell again.
    derived.list().deleteMany(Filters.nin("_id", clients));
    owners = new OtherOwners(topics, readers, derived.signingKeys());
  }

  @AfterAll
  void close() {
    owners.close();
    other.close();
  }

  @Test
  @DisplayName(
      "LST-7 all that is derived is thrown away while commands and news come, and made anew")
  void all_is_thrown_away(TestReporter reporter) {
    var before = derived.rows();
    var heard = derived.heard();
    var began = System.nanoTime();
    Load load;
    int meanwhile;
    try (var stream = stream(desks.getLast().admin());
        var coming = new Load(desks, clients.subList(0, CLIENTS / 2), news::tellMore)) {
      load = coming;
      Awaitility.await("the load").until(() -> coming.done.get() > Load.PER_SECOND / 2);
      derived.throwAway();
      owners.retell("clientele.subscription"); // which the rebuild has no use for, practices have
      var sent = load.sent.get();
      derived.rebuild("POST");
      Awaitility.await("indexes").until(() -> !derived.phase().equals("PREPARING"));
      // Until signing keys are told again, a reader may be a stranger.
      assertThat(answersUntilDone()).contains(200).isSubsetOf(200, 401);
      meanwhile = load.sent.get() - sent;
      assertThat(stream.names()).doesNotContain("removed").contains("reset");
    }
    assertThat(meanwhile).as("commands while it was rebuilt").isGreaterThan(Load.PER_SECOND);
    var seconds = (System.nanoTime() - began) / 1e9;
    assertThat(load.done.get()).isEqualTo(load.sent.get());
    reporter.publishEntry(
        "commands, a second, refused meanwhile",
        "%s, %.0f, %s".formatted(load.done, load.done.get() / seconds, load.refused));
    assertThat(load.refused.keySet()).isSubsetOf(401, 404, 503);
    awaitHeard();
    var heardAgain = derived.heard();
    heard.forEach((name, all) -> assertThat(heardAgain.get(name)).as(name).containsAll(all));
    var now = derived.rows();
    assertThat(now).containsAllEntriesOf(without(before, clients.subList(0, CLIENTS / 2)));
    assertThat(Derived.listed(now)).isEqualTo(derived.owned()).hasSizeGreaterThan(CLIENTS);
    assertThat(owners.asked)
        .contains("clientele.access", "clientele.integration", "clientele.invitation");

    // Made from what is told again alone, it is the same in every field as what heard it all live.
    derived.rebuild("POST");
    answersUntilDone();
    assertThatAllWereEqual();
    assertThat(derived.rows()).isEqualTo(now);
  }

  @Test
  @DisplayName(
      "BEY-2 while it is rebuilt the list serves all it did; then streams begin again, no more")
  void it_serves_meanwhile() {
    var desk = desks.getFirst();
    var stan = desk.colleague("stan");
    var lost = clients.getLast();
    try (var watching = stream(stan);
        var leaving = stream(stan)) {
      var last = clients.get(CLIENTS - 2);
      elsewhere.managed(last, "mia", "mia", "stan", "eve");
      leaving.until("changed", data -> data.path("id").asString().equals(last));
      Awaitility.await("an id").until(() -> !leaving.lastId().isEmpty());
      leaving.close();
      elsewhere.managed(lost, "mia", "mia");
      watching.until("removed", data -> data.get("id").asString().equals(lost));
      awaitHeard();
      var before = derived.rows();
      var names = watching.names();
      var seen = count(stan);
      derived.rebuild("POST");
      Awaitility.await("the rebuild")
          .pollInterval(BETWEEN_READS)
          .atMost(LONG)
          .until(
              () -> {
                assertThat(count(stan)).isEqualTo(seen);
                return derived.phase().equals("DONE");
              });
      assertThatAllWereEqual();
      assertThat(derived.rows()).isEqualTo(before);
      watching.until("reset", data -> true);
      var since = watching.names().subList(names.size(), watching.names().size());
      assertThat(since).containsOnly("reset");
      try (var back = StreamReader.open(port, desk.practice, stan, leaving.lastId())) {
        back.until("reset", data -> true);
      }
      elsewhere.managed(last, "mia", "mia");
      watching.until("removed", data -> data.get("id").asString().equals(last));
    }
  }

  /** Asks for the list at both instances until it is rebuilt; with which answers. */
  private Set<Integer> answersUntilDone() {
    var answers = new HashSet<Integer>();
    Awaitility.await("the rebuild")
        .pollInterval(BETWEEN_READS)
        .atMost(LONG)
        .until(
            () -> {
              for (var desk : desks) {
                answers.add(desk.get("/clients?limit=50").status());
                answers.add(desk.get("/overview").status());
              }
              return derived.phase().equals("DONE");
            });
    return answers;
  }

  private void assertThatAllWereEqual() {
    var found = derived.rebuild("GET").at("/rebuild/found");
    assertThat(found.get("rows").asInt()).isPositive();
    assertThat(found.get("equal").asInt()).as("%s", found).isEqualTo(found.get("rows").asInt());
  }

  private static Map<String, Document> without(Map<String, Document> rows, List<String> some) {
    var others = new TreeMap<>(rows);
    others.keySet().removeAll(some);
    return others;
  }

  private int count(String bearer) {
    var answer = desks.getFirst().get(bearer, "/clients/count");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().get("count").asInt();
  }

  private StreamReader stream(String bearer) {
    return StreamReader.open(port, desks.getFirst().practice, bearer, null);
  }

  private void awaitHeard() {
    var service = environment.getRequiredProperty("spring.application.name");
    Awaitility.await("all that was said")
        .atMost(LONG)
        .until(
            () ->
                topics.isHeardBy(service)
                    && Derived.listed(derived.rows()).equals(derived.owned()));
    Awaitility.await("and heard").until(() -> topics.isHeardBy(service));
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }

  /** Another instance of the same service: it shares the database, and takes turns in hearing. */
  private ConfigurableApplicationContext another() {
    var name = environment.getRequiredProperty("spring.application.name");
    return new SpringApplicationBuilder(ClientApplication.class)
        .run(
            "--clientele.test=true",
            "--clientele.test.run=" + name.substring("client-service-".length()),
            "--server.port=0");
  }
}
