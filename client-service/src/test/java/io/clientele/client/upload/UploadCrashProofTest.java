package io.clientele.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import io.clientele.client.account.Client;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers die or lose answers anywhere within an upload; another does all of it again. */
class UploadCrashProofTest {

  private static final List<List<String>> ROWS = SomeRow.many(Region.US, 0, 3);

  @Test
  @DisplayName("BLK-3 wherever a worker dies within an upload, each row makes one client at last")
  void wherever_a_worker_dies() {
    for (var calls = 0; ; calls++) {
      try (var uploads = Uploads.of(SomePractice.of(Region.US), 10)) {
        var plan = FaultPlan.none();
        var left = new AtomicInteger(calls);
        var doomed =
            TurnedMongo.wrap(
                FaultyMongo.wrap(uploads.mongo, plan),
                () -> {
                  if (left.getAndDecrement() == 0) {
                    plan.crash();
                  }
                });
        var died = dies(() -> uploads.by(doomed).uploaded("u1", ROWS));
        finished(uploads, "after " + calls + " calls");
        if (!died) {
          assertThat(calls).isGreaterThan(20);
          return;
        }
      }
    }
  }

  @Test
  @DisplayName(
      "BLK-3 wherever a planner dies, a plan that nobody says yes to leaves nothing at all")
  void wherever_a_planner_dies() {
    for (var calls = 0; ; calls++) {
      try (var uploads = Uploads.of(SomePractice.of(Region.US), 10)) {
        var plan = FaultPlan.none();
        var left = new AtomicInteger(calls);
        var doomed =
            TurnedMongo.wrap(
                FaultyMongo.wrap(uploads.mongo, plan),
                () -> {
                  if (left.getAndDecrement() == 0) {
                    plan.crash();
                  }
                });
        var bulk = Uploads.bulk("u1");
        var died = dies(() -> planned(uploads.by(doomed), bulk));
        uploads.kind.discard(bulk);
        assertThat(uploads.kind.reserve(bulk, 9)).as("who sleeps and wakes").isLessThan(9);
        assertThat(uploads.bundle().taken()).as("after " + calls + " calls").isZero();
        var clients = uploads.mongo.getDatabase(uploads.name).getCollection(Client.TYPE);
        assertThat(clients.countDocuments()).as("voids").isZero();
        if (!died) {
          assertThat(calls).isGreaterThan(5);
          return;
        }
      }
    }
  }

  /** Plans a file, which is planned again with more rows, and withdrawn. */
  private static void planned(Uploads uploads, Bulk bulk) {
    var verdicts = uploads.judged(bulk, ROWS);
    uploads.kind.reserve(bulk, Uploads.count(verdicts, Effect.CHANGE) - 1);
    uploads.kind.reserve(bulk, Uploads.count(verdicts, Effect.CHANGE));
    uploads.kind.discard(bulk);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("BLK-3 whatever answers of the store are lost, each row makes one client at last")
  void whatever_answers_are_lost(long seed) {
    var chances = Map.of(Fault.TIMEOUT_AFTER, 0.1, Fault.TIMEOUT_BEFORE, 0.05);
    try (var uploads = Uploads.of(SomePractice.of(Region.US), 10)) {
      var faulty = FaultyMongo.wrap(uploads.mongo, FaultPlan.random(seed, chances));
      for (var attempt = 0; attempt < 5; attempt++) {
        dies(() -> uploads.by(faulty).uploaded("u1", ROWS));
      }
      finished(uploads, "seed " + seed);
    }
  }

  /** Does the rows of the plan that may have been left, and then the file once more. */
  private static void finished(Uploads uploads, String when) {
    var bulk = Uploads.bulk("u1");
    uploads.kind.reserve(bulk, ROWS.size());
    for (var place = 0; place < ROWS.size(); place++) {
      uploads.apply(bulk, Uploads.row(place, ROWS.get(place)), place);
    }
    uploads.kind.release(bulk);
    var again = uploads.uploaded("u2", ROWS);
    assertThat(again).as(when).extracting(RowOutcome::why).containsOnly(List.of());
    assertThat(uploads.uploaded("u3", ROWS))
        .as(when)
        .extracting(RowOutcome::effect)
        .containsOnly(Effect.UNCHANGED);
    assertThat(uploads.there()).as(when).isEqualTo(ROWS.size());
    assertThat(uploads.bundle().taken()).as(when).isEqualTo(ROWS.size());
  }

  private static boolean dies(Runnable deed) {
    try {
      deed.run();
      return false;
    } catch (Crash | MongoException | TryAgain died) {
      return true;
    }
  }
}
