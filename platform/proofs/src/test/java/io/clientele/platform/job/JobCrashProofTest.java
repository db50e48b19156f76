package io.clientele.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Instances that meet every fault there is, by chance, until one has done the job. */
class JobCrashProofTest {

  private static final int RUNS = 60;

  private static final Map<Fault, Double> WEATHER =
      Map.of(
          Fault.CRASH_BEFORE, 0.04,
          Fault.CRASH_AFTER, 0.04,
          Fault.TIMEOUT_BEFORE, 0.06,
          Fault.TIMEOUT_AFTER, 0.06,
          Fault.NOT_PRIMARY, 0.05);

  @Test
  @DisplayName(
      "OPS-3 whatever an instance meets, and wherever it dies, the job ends once and whole")
  void whatever_an_instance_meets() {
    var crashes = 0;
    try (var office = new Office()) {
      for (var run = 0; run < RUNS; run++) {
        var job = office.asked("ann", "p" + run);
        for (var seed = 0; seed < 2; seed++) {
          crashes += meets(office, FaultPlan.random(run * 10L + seed, WEATHER)) ? 1 : 0;
          office.clock.turn(Office.LEASE);
        }
        assertThat(office.now(job).status()).isNotEqualTo(JobStatus.FAILED);
        office.instance(new Counting()).look();
        var done = office.now(job);
        assertThat(done.status()).as("run " + run).isEqualTo(JobStatus.DONE);
        assertThat(done.progress()).isEqualTo(new Job.Done(3, 3L));
        assertThat(office.idle()).isTrue();
      }
    }
    assertThat(crashes).isGreaterThan(RUNS / 4);
  }

  private static boolean meets(Office office, FaultPlan plan) {
    MongoClient doomed = FaultyMongo.wrap(office.mongo, plan);
    try {
      office.instance(doomed, new Counting(), Runnable::run).look();
    } catch (Crash dead) {
      return true;
    } catch (RuntimeException e) {
      return false; // it could not even look; the next one can
    }
    return false;
  }
}
