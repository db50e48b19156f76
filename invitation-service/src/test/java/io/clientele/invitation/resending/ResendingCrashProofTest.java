package io.clientele.invitation.resending;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.platform.bulk.Tally;
import io.clientele.platform.bulk.TestBulks;
import io.clientele.platform.job.TestJobs;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Instances that die at the first, second ... write while they send many again. */
class ResendingCrashProofTest extends StoreTest {

  private final Office office = new Office(instance, mongo.getDatabase(name), world, clock);

  @Test
  @DisplayName("OPS-3 wherever a process dies that sends them, each is sent again exactly once")
  void wherever_a_process_dies() {
    var calls = 0;
    while (diesAfter(calls)) {
      calls++;
    }
    assertThat(calls).as("writes").isGreaterThan(10);
  }

  private boolean diesAfter(int calls) {
    var ids =
        List.of(
            invited(OFFER, "a" + calls + "@in.example"),
            invited(OFFER, "b" + calls + "@in.example"));
    var plan = office.planned("ada", ids);
    office.apply("ada", plan);
    var faults = FaultPlan.once(calls, Fault.CRASH_AFTER);
    var doomed = FaultyMongo.wrap(mongo, faults);
    var dies = false;
    try {
      new Office(new Instance(doomed, name, world, clock), doomed.getDatabase(name), world, clock)
          .work();
    } catch (Crash crash) {
      dies = true;
    }
    clock.turn(TestJobs.LEASE);
    office.work();
    assertThat(office.now("ada", plan).outcome())
        .as("crash " + calls)
        .isEqualTo(new Tally(2, 0, 0));
    assertThat(ids).allMatch(id -> instance.read(id).generation() == 2);
    clock.turn(TestBulks.KEPT); // a login has only so many
    return dies;
  }
}
