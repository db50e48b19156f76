package io.clientele.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.TryAgain;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who works on which job, and what becomes of work that does not end. */
class WorkingTest {

  private static final JobEnd.Done THREE = new JobEnd.Done(3, new Counting.Counted(3, 1));

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName(
      "OPS-3 a worker that lost its lease can neither report nor end what another began anew")
  void a_lost_lease() {
    var job = office.asked("ann", "p1");
    var paused = office.claimed();
    paused.report(1, 3);
    office.clock.turn(Office.LEASE.minusMillis(1));
    assertThat(office.idle()).isTrue();
    office.clock.turn(Duration.ofMillis(1));
    var second = office.claimed();
    assertThat(second.job().id()).isEqualTo(job.id());
    assertThat(second.job().attempt()).isEqualTo(2);
    assertThat(office.now(job).progress()).isEqualTo(new Job.Done(0, null));

    assertThatThrownBy(() -> paused.report(2, 3)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> paused.done(THREE, Counting.KEPT)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> paused.giveBack(Duration.ZERO)).isInstanceOf(LeaseLost.class);
    assertThat(office.now(job).status()).isEqualTo(JobStatus.RUNNING);
    second.done(new JobEnd.Done(3, new Counting.Counted(3, 2)), Counting.KEPT);
    assertThatThrownBy(() -> paused.done(THREE, Counting.KEPT)).isInstanceOf(LeaseLost.class);
    assertThat(office.now(job).result(Counting.Counted.class))
        .isEqualTo(new Counting.Counted(3, 2));
  }

  @Test
  @DisplayName(
      "OPS-3 a worker that reports keeps its lease; one that does not is followed by another")
  void reporting_keeps_the_lease() {
    office.asked("ann", "p1");
    var hold = office.claimed();
    for (var i = 0; i < 4; i++) {
      office.clock.turn(Office.LEASE.minusMillis(1));
      assertThat(office.idle()).isTrue();
      hold.report(i, 9);
    }
    office.clock.turn(Office.LEASE);
    assertThat(office.idle()).isFalse();
  }

  @Test
  @DisplayName(
      "OPS-3 what a worker made that lost its lease is cleared away, and nothing of the other")
  void what_a_lost_attempt_made_is_cleared() {
    var job = office.asked("ann", "p1");
    var other = new AtomicReference<Hold>();
    var kind =
        new Counting(
            (one, counted) -> {
              if (counted == 1) {
                office.clock.turn(Office.LEASE);
                other.set(office.claimed());
              }
            });
    office.instance(kind).look();
    assertThat(kind.cleared).containsExactly(job.id() + "<2");
    assertThat(other.get().job().attempt()).isEqualTo(2);
    assertThat(office.now(job).status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  @DisplayName("LST-2 a practice has one job under way at a time; those of others go ahead")
  void one_of_a_practice_at_a_time() {
    var first = office.asked("ann", "p1");
    var second = office.asked("ben", "p1");
    var others = office.asked("cat", "p2");
    var running = office.claimed();
    assertThat(running.job().id()).isEqualTo(first.id());
    assertThat(office.claimed().job().id()).isEqualTo(others.id());
    assertThat(office.idle()).isTrue();
    running.done(THREE, Counting.KEPT);
    assertThat(office.claimed().job().id()).isEqualTo(second.id());
  }

  @Test
  @DisplayName("OPS-3 many that look at once never take one job, or two of one practice")
  void many_look_at_once() {
    office.asked("ann", "p1");
    office.asked("ann", "p1");
    office.asked("ben", "p2");
    var claims = office.claims(office.mongo);
    var taken =
        AtOnce.all(
                Collections.nCopies(
                    6, (Callable<Optional<Claims.Claim>>) () -> claims.next(List.of("counting"))))
            .stream()
            .flatMap(Optional::stream)
            .map(claim -> claim.hold().job().practice());
    assertThat(taken).containsExactlyInAnyOrder("p1", "p2");
  }

  @Test
  @DisplayName("OPS-3 a job that fails in every attempt is given up, says so, and frees its place")
  void given_up() {
    var job = office.asked("ann", "p1");
    var attempts = new ArrayList<Integer>();
    var kind =
        new Counting(
            (one, counted) -> {
              attempts.add(one.attempt());
              throw new IllegalStateException("a fault of ours");
            });
    var instance = office.instance(kind);
    for (var i = 0; i < 6; i++) {
      instance.look();
      office.clock.turn(Office.LEASE);
    }
    assertThat(attempts).containsExactly(1, 2, 3);
    var given = office.now(job);
    assertThat(given.status()).isEqualTo(JobStatus.FAILED);
    assertThat(given.problem()).isNotNull().extracting(Job.Problem::code).isEqualTo("GAVE_UP");
    assertThat(kind.cleared).containsExactly(job.id() + "<4");
    assertThat(office.asked("ann", "p1")).isNotNull();
    assertThat(office.idle()).isFalse();
  }

  @Test
  @DisplayName("OPS-3 what passes by itself is waited out, however often it happens")
  void what_passes_is_waited_out() {
    var job = office.asked("ann", "p1");
    var instance =
        office.instance(
            new Counting(
                (one, counted) -> {
                  if (one.attempt() < 9) {
                    throw new TryAgain("not now");
                  }
                }));
    for (var i = 0; i < 9; i++) {
      instance.look();
      office.clock.turn(Duration.ofSeconds(5));
    }
    assertThat(office.now(job).status()).isEqualTo(JobStatus.DONE);
    assertThat(office.now(job).attempt()).isEqualTo(9);
  }

  @Test
  @DisplayName("OPS-3 what a rule forbids fails at once, with the reason")
  void what_a_rule_forbids() {
    var job = office.asked("ann", "p1");
    office.claimed().failed(Job.Problem.of(Counting.request("p1").tooMany()), Counting.KEPT);
    assertThat(office.now(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(office.now(job).problem())
        .isEqualTo(new Job.Problem("TOO_MANY", "LST-6", "Two at most."));
    assertThat(office.idle()).isTrue();
  }

  @Test
  @DisplayName("OPS-3 an instance that stops gives its jobs back, and others take them at once")
  void stopping_gives_back() {
    var job = office.asked("ann", "p1");
    var instances = new ArrayList<JobRunner>();
    var kind =
        new Counting(
            (one, counted) -> {
              if (one.attempt() == 1 && counted == 1) {
                instances.getFirst().stop();
              }
            });
    instances.add(office.instance(kind));
    instances.getFirst().look();
    assertThat(office.now(job).status()).isEqualTo(JobStatus.QUEUED);
    instances.getFirst().look();
    assertThat(office.now(job).status()).isEqualTo(JobStatus.QUEUED);
    office.instance(kind).look();
    assertThat(office.now(job).status()).isEqualTo(JobStatus.DONE);
    assertThat(office.now(job).attempt()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "OPS-3 an instance works on a few jobs at once, and on more as soon as one has ended")
  void a_few_at_once() {
    for (var practice : List.of("p1", "p2", "p3")) {
      office.asked("ann-" + practice, practice);
    }
    var begun = new ArrayList<Runnable>();
    var instance = office.instance(office.mongo, new Counting(), begun::add);
    instance.look();
    assertThat(begun).hasSize(2);
    begun.getFirst().run();
    instance.look();
    assertThat(begun).hasSize(3);
  }
}
