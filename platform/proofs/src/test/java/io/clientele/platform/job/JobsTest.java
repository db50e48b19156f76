package io.clientele.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asking for jobs, watching and forgetting them. */
class JobsTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("LST-6 a job shows its progress, which rises to its total, and then its result")
  void progress() {
    var job = office.asked("ann", "p1");
    assertThat(office.now(job)).isEqualTo(job);
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    var seen = new ArrayList<Job.Done>();
    office
        .instance(
            new Counting(
                (one, counted) -> {
                  assertThat(office.now(one).status()).isEqualTo(JobStatus.RUNNING);
                  seen.add(office.now(one).progress());
                }))
        .look();
    assertThat(seen).containsExactly(new Job.Done(0, 3L), new Job.Done(1, 3L), new Job.Done(2, 3L));
    var done = office.now(job);
    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    assertThat(done.progress()).isEqualTo(new Job.Done(3, 3L));
    assertThat(done.result(Counting.Counted.class)).isEqualTo(new Counting.Counted(3, 1));
    assertThat(done.finishedAt()).isEqualTo(office.clock.instant());
    assertThat(done.expiresAt()).isEqualTo(office.clock.instant().plus(Counting.KEPT));
  }

  @Test
  @DisplayName("LST-6 a job is over when its time is, whether or not it was swept; then it is gone")
  void over_by_the_clock() {
    var kind = new Counting();
    var instance = office.instance(kind);
    var job = office.asked("ann", "p1");
    instance.look();
    office.clock.turn(Counting.KEPT.minusMillis(1));
    assertThat(office.jobs.find(job.id())).isPresent();
    instance.forget();
    assertThat(kind.cleared).isEmpty();

    office.clock.turn(Duration.ofMillis(1));
    assertThat(office.jobs.find(job.id())).isEmpty();
    assertThat(office.jobs.newest("counting", "p1", "ann", 10)).isEmpty();
    instance.forget();
    assertThat(kind.cleared).containsExactly(job.id() + "<" + Integer.MAX_VALUE);
    assertThat(office.collection(office.mongo).countDocuments()).isZero();
  }

  @Test
  @DisplayName(
      "CLI-14 the same key and request have one job and the first answer; another is refused")
  void one_key_one_job() {
    var request = Counting.request("p1");
    var first = office.jobs.ask(Counting.keyed("ann", "k", "body"), request);
    office.instance(new Counting()).look();
    assertThat(office.jobs.ask(Counting.keyed("ann", "k", "body"), request)).isEqualTo(first);
    var other = office.jobs.ask(Counting.keyed("ann", "k", "other"), request);
    assertThat(((Asking.Refused) other).why().reason().name()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    var ben = (Asking.Taken) office.jobs.ask(Counting.keyed("ben", "k", "body"), request);
    assertThat(ben.job().id()).isNotEqualTo(((Asking.Taken) first).job().id());
    assertThat(office.collection(office.mongo).countDocuments()).isEqualTo(2);
  }

  @Test
  @DisplayName("CLI-14 the same key sent many times at once makes one job")
  void one_key_many_times_at_once() {
    var answers =
        AtOnce.all(
            Collections.nCopies(
                6,
                (Callable<Asking>)
                    () ->
                        office.jobs.ask(
                            Counting.keyed("ann", "k", "body"), Counting.request("p1"))));
    assertThat(answers).hasSize(6).containsOnly(answers.getFirst());
    assertThat(office.collection(office.mongo).countDocuments()).isEqualTo(1);
  }

  @Test
  @DisplayName("LST-6 a login has no more unfinished jobs of a kind than it may, also at once")
  void no_more_unfinished_than_may_be() {
    var answers =
        AtOnce.all(
            Collections.nCopies(
                6,
                (Callable<Asking>) () -> office.jobs.ask(Cause.of("ann"), Counting.request("p1"))));
    assertThat(answers).filteredOn(one -> one instanceof Asking.Taken).hasSize(2);
    assertThat(answers)
        .filteredOn(one -> one instanceof Asking.Refused)
        .hasSize(4)
        .contains(new Asking.Refused(Counting.request("p1").tooMany()));
    office.asked("ben", "p1");
    office.instance(new Counting()).look();
    office.asked("ann", "p1");
  }
}
