package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.job.TestJobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who gives back what was reserved, when, and at what cost. */
class ReleasingTest {

  private static final Duration LONG = TestJobs.LEASE.multipliedBy(2).dividedBy(3);

  private final Branch branch = new Branch(10);
  private final List<String> said = new ArrayList<>();

  @AfterEach
  void close() {
    branch.close();
  }

  private TestBulks noting(Consumer<String> meanwhile) {
    return branch.instance(
        one -> {
          said.add(one);
          meanwhile.accept(one);
        });
  }

  /** An instance of which only what it releases is noted. */
  private TestBulks noting() {
    return noting(one -> {});
  }

  /** One that was given up after its first row; nobody has noticed. */
  private String givenUp() {
    var id = branch.planned("a,1", "b,1", "c,1");
    branch.apply(id);
    branch
        .instance(
            one -> {
              if (one.equals("apply 1")) {
                throw new TryAgain("the store is away");
              }
            })
        .work();
    assertThat(branch.bank.entered()).containsExactly(0);
    branch.giveUp();
    return id;
  }

  @Test
  @DisplayName("BLK-3 a worker that releases for long keeps its job, and says applied after it")
  void the_lease_lives() {
    var id = branch.planned("a,1", "b,1");
    branch.apply(id);
    var statuses = new ArrayList<BulkStatus>();
    noting(
            one -> {
              if (one.equals("release")) {
                branch.clock.turn(LONG);
                statuses.add(branch.now(id).status());
                branch.work();
                branch.keepUp();
              }
            })
        .work();
    assertThat(statuses)
        .hasSize(3)
        .as("nobody joins in or follows")
        .containsOnly(BulkStatus.APPLYING);
    var applied = branch.bulks.find(Deposits.NAME, Branch.ANN, id);
    assertThat(applied.bulk().outcome()).isEqualTo(new Tally(2, 0, 0));
    assertThat(applied.job()).isNotNull().extracting(job -> job.attempt()).isEqualTo(1);
    assertThat(branch.bank.keepsAny()).isFalse();
  }

  @Test
  @DisplayName("BLK-3 a plan that no row was done of is given back whole, by whoever asks for it")
  void never_begun() {
    var seen = noting();
    branch.planned("a,1", "b,1");
    branch.clock.turn(TestBulks.LAPSE);
    assertThat(seen.bulks().newest(Deposits.NAME, Branch.ANN)).hasSize(1);
    var withdrawn = branch.planned("a,1", "b,1");
    seen.bulks().withdraw(Deposits.NAME, Branch.ANN, withdrawn);
    var changed = branch.planned("a,1", "b,1");
    branch.bank.close("b");
    branch.apply(changed);
    seen.work();
    assertThat(branch.now(changed).status()).isEqualTo(BulkStatus.FAILED);
    assertThat(said).filteredOn(one -> !one.startsWith("judge")).containsOnly("discard").hasSize(3);
    assertThat(branch.bank.free()).isEqualTo(10);
    assertThat(branch.bank.keepsAny()).isFalse();
  }

  @Test
  @DisplayName("BLK-3 what rows were done of is gone through by upkeep, never while somebody waits")
  void begun_and_given_up() {
    var id = givenUp();
    var seen = noting();
    assertThat(seen.bulks().find(Deposits.NAME, Branch.ANN, id).bulk().status())
        .isEqualTo(BulkStatus.FAILED);
    seen.bulks().newest(Deposits.NAME, Branch.ANN);
    seen.bulks().withdraw(Deposits.NAME, Branch.ANN, id);
    assertThat(said).isEmpty();
    seen.keepUp();
    assertThat(said).containsOnly("release");
    assertThat(branch.bank.free()).as("one coin is used").isEqualTo(9);
    assertThat(branch.bank.keepsAny()).isFalse();
  }

  @Test
  @DisplayName("BLK-3 planned again, what rows were done of is gone through first, and stays known")
  void begun_and_planned_again() {
    var id = givenUp();
    branch.now(id);
    branch.bulks.plan(Deposits.NAME, Branch.ANN, Cause.of("ann"), id);
    var overtaken = new AtomicBoolean();
    noting(
            one -> {
              branch.clock.turn(one.equals("release") ? LONG : Duration.ZERO);
              overtaken.compareAndSet(false, !branch.now(id).status().equals(BulkStatus.PLANNING));
              branch.work();
            })
        .work();
    assertThat(overtaken).isFalse();
    assertThat(said)
        .startsWith("release", "release", "release", "judge 0")
        .doesNotContain("discard");
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.PLANNED);
    assertThat(branch.bank.free()).isEqualTo(6);
    branch.apply(id);
    branch.work();
    assertThat(branch.bank.free()).isEqualTo(6);
    assertThat(branch.bank.keepsAny()).isFalse();
  }

  @Test
  @DisplayName("BLK-3 a planner that follows a dead one reserves for the rows there are by then")
  void more_rows_than_before() {
    branch.bank.close("b");
    var id = branch.uploaded("a,1", "b,1", "c,1");
    branch
        .instance(
            one -> {
              if (one.equals("reserved")) {
                throw new TryAgain("the store is away");
              }
            })
        .work();
    assertThat(branch.bank.free()).isEqualTo(8);
    branch.bank.reopen("b");
    branch.clock.turn(TestJobs.LEASE);
    branch.work();
    assertThat(branch.plan(id).change()).isEqualTo(3);
    assertThat(branch.effects(id)).containsOnly(Effect.CHANGE);
    assertThat(branch.bank.free()).isEqualTo(7);
  }
}
