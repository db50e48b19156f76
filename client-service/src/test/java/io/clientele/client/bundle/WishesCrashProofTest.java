package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.bundle.verdict.BundleState;
import io.clientele.client.bundle.verdict.JudgedBundle;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.client.bundle.verdict.Verdict;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * A process dies before the first, second … call of the store that hearing a wish makes, and then
 * another adds a client before anybody goes on.
 */
class WishesCrashProofTest {

  private static final int TAKEN = 2;

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private String name = "none";

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, false", "1, true", "2, true", "3, true"})
  @DisplayName("CLI-9 wherever a process dies while it hears a wish, that gets its one verdict")
  void hearing_a_wish(int wished, boolean again) {
    var calls = 0;
    for (var died = true; died; calls++) {
      var healthy = prepared();
      died = diesAfter(calls, wished);
      var judged = row().limit().answer();
      healthy.add("later", "later");
      if (again || row().limit().wish() == null) {
        // Nothing was acknowledged, so it comes again; also where the sweep would have done.
        hear(healthy.instance(), wished);
      }
      healthy.instance().judging.sweep();
      check(healthy, calls, wished, judged);
    }
    assertThat(calls).as("calls of the store").isGreaterThan(6);
  }

  private void check(Worker healthy, int calls, int wished, Optional<Verdict> before) {
    var row = row();
    var verdict = row.limit().answer().orElseThrow();
    assertThat(said())
        .as("said after crash " + calls)
        .isEqualTo(new JudgedBundle(Worker.PRACTICE, verdict).told());
    assertThat(before.orElse(verdict)).as("before crash " + calls).isEqualTo(verdict);
    assertThat(saidSoFar()).as("times said after crash " + calls).isEqualTo(1);
    assertThat(row.taken()).as("taken after crash " + calls).isLessThanOrEqualTo(bundle(healthy));
    assertThat(bundle(healthy)).isEqualTo(verdict.lowered() ? wished : 3);
  }

  private Worker prepared() {
    mongo.getDatabase(name).drop();
    name = "wish-crashes-" + UUID.randomUUID();
    var healthy = worker(mongo);
    Limits.tell(BundleCollections.limits(healthy.instance().judging), Worker.PRACTICE, 1, 3);
    for (var i = 0; i < TAKEN; i++) {
      healthy.add("key-" + i, "key-" + i);
    }
    return healthy;
  }

  private boolean diesAfter(int calls, int wished) {
    var plan = FaultPlan.none();
    var left = new AtomicInteger(calls);
    var doomed =
        TurnedMongo.wrap(
            FaultyMongo.wrap(mongo, plan),
            () -> {
              if (left.getAndDecrement() == 0) {
                plan.crash();
              }
            });
    var instance = new Instance(doomed, name, 1, new Parts());
    // What it did to come up is not what dies.
    left.set(calls);
    try {
      hear(instance, wished);
      return false;
    } catch (Crash dead) {
      return true;
    }
  }

  private static void hear(Instance instance, int wished) {
    Limits.tell(
        BundleCollections.limits(instance.judging),
        Worker.PRACTICE,
        2,
        3,
        new LimitWish(1, wished));
  }

  private LimitBook.Seen row() {
    return BundleCollections.limitBook(database()).find(Worker.PRACTICE).orElseThrow();
  }

  private BundleState said() {
    var judged = BundleCollections.judged(database()).find(Worker.PRACTICE).state();
    return Objects.requireNonNull(judged).told();
  }

  private int saidSoFar() {
    var stored = mongo.getDatabase(name).getCollection(JudgedBundle.TYPE).find().first();
    return stored == null ? 0 : stored.getList("outbox", Document.class).size();
  }

  private static int bundle(Worker healthy) {
    return healthy.instance().book.find(Worker.PRACTICE).orElseThrow().limit();
  }

  private Worker worker(MongoClient client) {
    return new Worker(new Instance(client, name, 1, new Parts()), new AddLog());
  }

  private SimpleMongoClientDatabaseFactory database() {
    return new SimpleMongoClientDatabaseFactory(mongo, name);
  }
}
