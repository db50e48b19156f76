package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A process dies before the first, second … call of the store that one deed makes. */
class CrashProofTest {

  private static final String JOB = "job-a";
  private static final int ROWS = 3;

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private String name = "";

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-9 wherever a process dies while it adds a client, the count comes right")
  void adding() {
    assertThat(crashes(worker -> worker.add("key-2", "key-2"))).isGreaterThan(5);
  }

  @Test
  @DisplayName("LIF-2 wherever a process dies while it deactivates a client, the count comes right")
  void deactivating() {
    assertThat(crashes(worker -> worker.deactivate(Worker.idOf("key-0")))).isGreaterThan(4);
  }

  @Test
  @DisplayName("LIF-2 wherever a process dies while it reactivates a client, the count comes right")
  void reactivating() {
    assertThat(crashes(worker -> worker.reactivate(Worker.idOf("key-1")))).isGreaterThan(4);
  }

  @Test
  @DisplayName(
      "LIF-2 wherever a process dies while it takes a row out of its block, it comes right")
  void deactivating_a_row() {
    assertThat(crashes(worker -> worker.deactivate(Reservations.client(JOB, 0)))).isGreaterThan(7);
  }

  @Test
  @DisplayName("BLK-3 wherever a process dies while it works on a job, the count comes right")
  void working_on_a_job() {
    assertThat(crashes(worker -> worker.work("job-b", 1, List.of(0), true))).isGreaterThan(9);
  }

  @Test
  @DisplayName("BLK-3 wherever a process dies while it closes a job, the count comes right")
  void closing_a_job() {
    assertThat(crashes(worker -> worker.close(JOB))).isGreaterThan(9);
  }

  @Test
  @DisplayName("BLK-3 wherever a process dies while it discards a job, the count comes right")
  void discarding_a_job() {
    assertThat(
            crashes(
                worker -> {
                  worker.work("job-b", 2, List.of(), false);
                  worker.discard("job-b");
                }))
        .isGreaterThan(4);
  }

  /** Lets the deed crash before each of its calls in turn; how many there are. */
  private int crashes(Consumer<Worker> deed) {
    for (var calls = 0; ; calls++) {
      var healthy = prepared();
      var died = diesAfter(calls, deed);
      settle(healthy);
      assertThat(bundle(healthy).taken()).as("after crash " + calls).isEqualTo(active());
      deed.accept(healthy);
      settle(healthy);
      assertThat(bundle(healthy).taken()).as("after the repeat " + calls).isEqualTo(active());
      if (!died) {
        return calls;
      }
    }
  }

  private Worker prepared() {
    mongo.getDatabase(name.isEmpty() ? "none" : name).drop();
    name = "crashes-" + UUID.randomUUID();
    Limits.tell(
        BundleCollections.limits(new SimpleMongoClientDatabaseFactory(mongo, name)),
        Worker.PRACTICE,
        1,
        6);
    var healthy = worker(mongo);
    healthy.add("key-0", "key-0");
    healthy.add("key-1", "key-1");
    healthy.deactivate(Worker.idOf("key-1"));
    healthy.work(JOB, ROWS, List.of(0, 1), false);
    assertThat(bundle(healthy).taken()).isEqualTo(4);
    return healthy;
  }

  private boolean diesAfter(int calls, Consumer<Worker> deed) {
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
    try {
      deed.accept(worker(doomed));
      return false;
    } catch (Crash dead) {
      return true;
    }
  }

  private static void settle(Worker healthy) {
    healthy.settleAll();
    assertThat(List.of(JOB, "job-b")).allMatch(healthy::close);
  }

  private Worker worker(MongoClient client) {
    return new Worker(new Instance(client, name, 1, new Parts()), new AddLog());
  }

  private static Bundle bundle(Worker healthy) {
    return healthy.instance().book.find(Worker.PRACTICE).orElseThrow();
  }

  private int active() {
    return (int)
        mongo
            .getDatabase(name)
            .getCollection(Client.TYPE)
            .countDocuments(new Document("status", "ACTIVE"));
  }
}
