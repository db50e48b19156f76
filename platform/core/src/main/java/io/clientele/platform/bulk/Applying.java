package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobEnd;
import io.clientele.platform.job.Progress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Does what a plan says, if nothing has changed since (BEY-1): first all rows are judged again,
 * which only reads, unless each is looked at by itself; then each is done, in order, once. What
 * they left of what was reserved is free again before the bulk is said to be applied.
 */
final class Applying extends BulkStep {

  private final Desk desk;

  Applying(Desk desk) {
    super(desk, BulkStatus.APPLYING);
    this.desk = desk;
  }

  @Override
  public String name() {
    return Steps.APPLY;
  }

  /** Longer than the bulk it is about. */
  @Override
  public Duration kept() {
    return desk.settings().kept().multipliedBy(2);
  }

  @Override
  Optional<JobEnd> before(KeptBulk bulk) {
    return Optional.ofNullable(bulk.outcome())
        .<JobEnd>map(outcome -> new JobEnd.Done(bulk.rows(), outcome));
  }

  @Override
  JobEnd work(Job job, KeptBulk bulk, Progress progress) {
    if (!bulk.checked()) {
      var changed =
          desk.kinds().named(bulk.kind()).doneRowByRow()
              ? Optional.<Refusal>empty()
              : new Recheck(desk, bulk).changed(progress);
      if (changed.isPresent()) {
        return failed(job, bulk, changed.get());
      }
      if (!desk.turn().checked(bulk, job.attempt())) {
        return desk.leftBehind(job, bulk);
      }
    }
    var set = Objects.requireNonNull(bulk.rowSet(), "the rows of a plan");
    if (!new Doing(desk, job, bulk, set).all(progress)) {
      return desk.leftBehind(job, bulk);
    }
    var toDo = Objects.requireNonNull(bulk.plan(), "a plan").change();
    // Under this job's lease, as long as it takes: nobody else would have to join in.
    desk.releasing().finishOrLeave(bulk, () -> progress.report(toDo, toDo));
    var outcome =
        new Tally(
            desk.rows().count(set, Effect.CHANGE),
            desk.rows().count(set, Effect.UNCHANGED),
            desk.rows().count(set, Effect.REFUSED));
    if (!desk.turn().toApplied(bulk, job.attempt(), outcome)) {
      return desk.leftBehind(job, bulk);
    }
    return new JobEnd.Done(bulk.rows(), outcome);
  }
}
