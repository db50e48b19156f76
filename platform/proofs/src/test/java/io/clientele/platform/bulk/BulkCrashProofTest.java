package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Instances that die at, or are lied to by, the first, second … write that one bulk makes. */
class BulkCrashProofTest {

  private static final int RUNS = 20;

  /** Seven rows, five to be done, and room for four. */
  private static final String[] SEVEN = {"a,1", "b,-2", "c,0", "d,many", "e,5", "f,1", "g,1"};

  private static final Map<Fault, Double> WEATHER =
      Map.of(
          Fault.CRASH_BEFORE, 0.02,
          Fault.CRASH_AFTER, 0.02,
          Fault.TIMEOUT_BEFORE, 0.03,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.02);

  private final Branch branch = new Branch(0);

  @AfterEach
  void close() {
    branch.close();
  }

  @Test
  @DisplayName(
      "OPS-3 wherever a process dies that plans, there is one plan of it, and no coin lost")
  void wherever_a_planner_dies() {
    everywhere(12, this::planningMeets);
  }

  /** At every single write, and there are more of them than so many. */
  private static void everywhere(int writes, BiPredicate<FaultPlan, String> meets) {
    for (var fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.TIMEOUT_AFTER)) {
      var calls = 0;
      while (meets.test(FaultPlan.once(calls, fault), fault + " " + calls)) {
        calls++;
      }
      assertThat(calls).as("writes").isGreaterThan(writes);
    }
  }

  private boolean planningMeets(FaultPlan plan, String what) {
    branch.bank.refill(4);
    var id = branch.uploaded(SEVEN);
    meets(plan);
    goOn();
    assertThat(branch.now(id).status()).as(what).isEqualTo(BulkStatus.PLANNED);
    assertThat(branch.plan(id).change()).isEqualTo(4);
    branch.apply(id);
    branch.work();
    wholeAndOnce(id, what);
    return plan.met();
  }

  @Test
  @DisplayName("OPS-3 wherever a process dies that applies, every row is done once, and none lost")
  void wherever_a_worker_dies() {
    everywhere(20, this::applyingMeets);
  }

  private boolean applyingMeets(FaultPlan plan, String what) {
    branch.bank.refill(4);
    var id = branch.planned(SEVEN);
    branch.apply(id);
    meets(plan);
    goOn();
    wholeAndOnce(id, what);
    return plan.met();
  }

  @Test
  @DisplayName(
      "BLK-3 wherever a process dies that applies, and nobody follows, no coin is lost or two")
  void wherever_the_last_worker_dies() {
    everywhere(20, this::theLastWorkerMeets);
  }

  private boolean theLastWorkerMeets(FaultPlan plan, String what) {
    branch.bank.refill(4);
    var id = branch.planned(SEVEN);
    branch.apply(id);
    meets(plan);
    branch.giveUp();
    branch.clock.turn(Duration.ofSeconds(10));
    branch.keepUp();
    assertThat(branch.bank.keepsAny()).as(what).isFalse();
    assertThat(branch.bank.free() + branch.bank.entered().size()).as(what).isEqualTo(4);
    branch.clock.turn(TestBulks.KEPT.multipliedBy(3));
    branch.keepUp();
    assertThat(branch.left()).as(what).isZero();
    return plan.met();
  }

  @Test
  @DisplayName("OPS-3 whatever instances meet one after the other, a bulk ends whole and once")
  void whatever_instances_meet() {
    for (var run = 0; run < RUNS; run++) {
      branch.bank.refill(4);
      var id = branch.uploaded(SEVEN);
      meets(FaultPlan.random(run * 2L, WEATHER));
      goOn();
      branch.apply(id);
      meets(FaultPlan.random(run * 2L + 1, WEATHER));
      goOn();
      wholeAndOnce(id, "run " + run);
    }
  }

  private void meets(FaultPlan plan) {
    try {
      branch.instance(plan).work();
    } catch (Crash dead) {
      // another goes on
    } catch (RuntimeException e) {
      // it could not even look; another can
    }
  }

  private void goOn() {
    branch.leasesEnd();
    branch.work();
  }

  private void wholeAndOnce(String id, String what) {
    branch.keepUp();
    assertThat(branch.now(id).outcome()).as(what).isEqualTo(new Tally(4, 1, 2));
    assertThat(branch.bank.entered()).as(what).containsExactly(0, 4, 5, 1);
    assertThat(branch.bank.free()).as(what).isZero();
    assertThat(branch.bank.keepsAny()).as(what).isFalse();
    assertThat(branch.effects(id))
        .as(what)
        .containsExactly(
            Effect.CHANGE,
            Effect.CHANGE,
            Effect.UNCHANGED,
            Effect.REFUSED,
            Effect.CHANGE,
            Effect.CHANGE,
            Effect.REFUSED);
    branch.clock.turn(TestBulks.KEPT.multipliedBy(3));
    branch.keepUp();
    assertThat(branch.left()).as(what).isZero();
  }
}
