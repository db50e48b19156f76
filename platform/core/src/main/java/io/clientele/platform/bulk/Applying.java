package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobEnd;
import io.clientele.platform.job.JobKind;
import io.clientele.platform.job.Progress;
import java.time.Duration;
import java.util.Objects;

/**
 * Does what a plan says, if nothing has changed since (BEY-1): first all rows are judged again,
 * which only reads; then each is done, in order, once.
 */
final class Applying implements JobKind {

  private final Desk desk;

  Applying(Desk desk) {
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
  public JobEnd work(Job job, Progress progress) {
    var wanted = job.wanted(Steps.Wanted.class);
    var bulk =
        desk.bulks().find(wanted.bulk()).filter(it -> it.round() == wanted.round()).orElse(null);
    if (bulk == null) {
      return Desk.ended(null);
    }
    var outcome = bulk.outcome();
    if (outcome != null) {
      desk.releasing().releaseOrLeave(bulk.id());
      return new JobEnd.Done(bulk.rows(), outcome); // only its job did not hear of it
    }
    if (bulk.status() != BulkStatus.APPLYING) {
      return Desk.ended(bulk);
    }
    if (!desk.turn().taken(bulk, job.attempt())) {
      return desk.leftBehind(job, bulk);
    }
    try {
      return applied(job, bulk, progress);
    } catch (RefusedRequest no) {
      NotYet.orElse(no.why());
      return failed(job, bulk, no.why().getFirst());
    }
  }

  private JobEnd applied(Job job, KeptBulk bulk, Progress progress) {
    if (!bulk.checked()) {
      var changed = new Recheck(desk, bulk).changed(progress);
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
    var outcome =
        new Tally(
            desk.rows().count(set, Effect.CHANGE),
            desk.rows().count(set, Effect.UNCHANGED),
            desk.rows().count(set, Effect.REFUSED));
    if (!desk.turn().toApplied(bulk, job.attempt(), outcome)) {
      return desk.leftBehind(job, bulk);
    }
    desk.releasing().releaseOrLeave(bulk.id());
    return new JobEnd.Done(bulk.rows(), outcome);
  }

  private JobEnd failed(Job job, KeptBulk bulk, Refusal why) {
    if (!desk.turn().toFailed(bulk, job.attempt(), why)) {
      return desk.leftBehind(job, bulk);
    }
    desk.releasing().releaseOrLeave(bulk.id());
    return new JobEnd.Failed(why);
  }

  @Override
  public void clear(String job, int below) {
    // What it leaves are outcomes of rows, which are the bulk's.
  }
}
