package io.clientele.client.roster.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.export.mongo.ExportCollections;
import io.clientele.platform.job.JobStatus;
import io.clientele.platform.job.TestJobs;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A process dies before the first, second … call of the store that one export makes. */
class ExportCrashProofTest {

  /** More than one page. */
  private static final int CLIENTS = 203;

  /** Long enough that the file has more than one piece. */
  private static final String NAME = "n".repeat(1500);

  @Test
  @DisplayName("OPS-3 wherever a process dies while it exports, another makes the one whole file")
  void wherever_a_process_dies() {
    try (var desk = new Desk()) {
      for (var i = 0; i < CLIENTS; i++) {
        desk.listed(NAME + i, "ada");
      }
      var calls = 0;
      while (diesAfter(calls, desk)) {
        calls++;
      }
      assertThat(calls).isGreaterThan(12);
    }
  }

  /** Whether the process died, so that there are more calls than these. */
  private static boolean diesAfter(int calls, Desk desk) {
    var job = desk.asked(Desk.ADA);
    var plan = FaultPlan.none();
    var left = new AtomicInteger(calls);
    var died = false;
    try {
      desk.work(
          plan,
          () -> {
            if (left.getAndDecrement() == 0) {
              plan.crash();
            }
          });
    } catch (Crash dead) {
      died = true;
    }
    desk.clock.turn(TestJobs.LEASE);
    desk.work();
    assertThat(desk.now(job).status()).isEqualTo(JobStatus.DONE);
    var made = desk.made(job);
    var database = desk.mongo.getDatabase(desk.name);
    assertThat(ExportCollections.files(database)).as("call " + calls).containsExactly(made.file());
    assertThat(ExportCollections.pieces(database)).containsExactly(made.file());
    assertThat(desk.names(Desk.ADA, job)).hasSize(CLIENTS).doesNotHaveDuplicates();
    desk.clock.turn(Duration.ofHours(24));
    desk.forget();
    return died;
  }
}
