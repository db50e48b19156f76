package io.clientele.access.guessing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.clientele.access.guessing.Device;
import io.clientele.access.guessing.GuessKeys;
import io.clientele.access.guessing.GuessLimits;
import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.KnownDevices;
import io.clientele.access.guessing.Pace;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MongoTalliesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ANN = "ann@practice.example";
  private static final Guesser HOME = Guesser.of("203.0.113.9", null);

  private final TurnedClock clock = TurnedClock.standingAt(NOON);
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final MongoDatabase database =
      mongo.getDatabase("guesses-" + UUID.randomUUID().toString().substring(0, 8));

  private Guesses instance() {
    var minute = Duration.ofMinutes(1);
    var pace = new Pace(5, Duration.ofSeconds(1), minute, minute.multipliedBy(60));
    return new Guesses(
        new MongoTallies(database.getCollection("guess-tally")),
        new KnownDevices(devices(), new LoginsInMemory(), minute, clock),
        new GuessKeys("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
        new GuessLimits(pace, new Pace(200, Duration.ofSeconds(1), minute, minute)),
        clock);
  }

  private MongoDevices devices() {
    return new MongoDevices(database.getCollection("known-device"));
  }

  private List<Document> all(String collection) {
    return database.getCollection(collection).find().into(new ArrayList<>());
  }

  @AfterEach
  void drop() {
    database.drop();
    mongo.close();
  }

  @Test
  @DisplayName("ACC-9 of a hundred at once at two instances exactly five are looked at")
  void atOnce() {
    var instances = List.of(instance(), instance());
    var looked = new AtomicInteger();
    var tasks = new ArrayList<Callable<Verdict>>();
    for (var i = 0; i < 100; i++) {
      var one = instances.get(i % 2);
      tasks.add(() -> one.check(ANN, HOME, () -> looked.incrementAndGet() < 0));
    }
    assertThat(AtOnce.all(tasks)).filteredOn(Verdict.Wrong.class::isInstance).hasSize(5);
    assertThat(looked).hasValue(5);
    clock.turn(Duration.ofSeconds(1));
    assertThat(AtOnce.all(tasks))
        .as("one wait, one guess")
        .filteredOn(Verdict.Wrong.class::isInstance)
        .hasSize(1);
  }

  @Test
  @DisplayName("ACC-9 as many as are right at once at two instances leave nothing behind")
  void rightAtOnce() {
    var instances = List.of(instance(), instance());
    var tasks = new ArrayList<Callable<Verdict>>();
    for (var i = 0; i < 4; i++) {
      var one = instances.get(i % 2);
      tasks.add(() -> one.check(ANN, HOME, () -> true));
    }
    for (var round = 0; round < 20; round++) {
      assertThat(AtOnce.all(tasks)).containsOnly(new Verdict.Right());
    }
    for (var i = 0; i < 5; i++) {
      assertThat(instance().check(ANN, HOME, () -> false)).isInstanceOf(Verdict.Wrong.class);
    }
  }

  @Test
  @DisplayName("ACC-9 what is kept says when it may be forgotten: not while it still counts")
  void forgotten() {
    instance().check(ANN, HOME, () -> false);
    devices().add(new Device("h", "ann", "m", NOON.plus(Duration.ofDays(1))));
    assertThat(all("guess-tally"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.getDate("expiresAt")).isAfter(one.getDate("emptyAt")));
    assertThat(all("known-device").getFirst().getDate("expiresAt"))
        .isEqualTo(Date.from(NOON.plus(Duration.ofDays(1))));
  }

  @Test
  @DisplayName("ACC-9 no email, address or device can be read from the store")
  void hashed() {
    instance().check(ANN, HOME, () -> false);
    assertThat(all("guess-tally").toString()).doesNotContain("ann").doesNotContain("203.0");
  }

  @Test
  @DisplayName("ACC-9 a device comes back as it was kept")
  void device() {
    var device = new Device("hash", "ann", "mark", NOON);
    devices().add(device);
    assertThat(devices().withHashes(List.of("other", "hash"))).containsExactly(device);
  }
}
