package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobEnd;
import io.clientele.platform.job.JobKind;
import io.clientele.platform.job.Progress;
import java.util.Optional;

/** What jobs that work on bulk commands have alike: how they begin, and how they come to a no. */
abstract class BulkStep implements JobKind {

  private final Desk desk;
  private final BulkStatus status;

  /**
   * A step.
   *
   * @param status at which a bulk is worked on
   */
  BulkStep(Desk desk, BulkStatus status) {
    this.desk = desk;
    this.status = status;
  }

  /** How the job of a bulk ends whose work is done, so that only its job did not hear of it. */
  abstract Optional<JobEnd> before(KeptBulk bulk);

  /**
   * Works on a bulk that is this attempt's.
   *
   * @throws RefusedRequest naming why the bulk cannot be worked on; what may pass is tried again
   */
  abstract JobEnd work(Job job, KeptBulk bulk, Progress progress);

  @Override
  public final JobEnd work(Job job, Progress progress) {
    var wanted = job.wanted(Steps.Wanted.class);
    var bulk =
        desk.bulks().find(wanted.bulk()).filter(it -> it.round() == wanted.round()).orElse(null);
    if (bulk == null) {
      return Desk.ended(null);
    }
    var end = before(bulk);
    if (end.isPresent()) {
      return end.get();
    }
    if (bulk.status() != status) {
      return Desk.ended(bulk);
    }
    if (!desk.turn().taken(bulk, job.attempt())) {
      return desk.leftBehind(job, bulk);
    }
    try {
      return work(job, bulk, progress);
    } catch (RefusedRequest no) {
      NotYet.orElse(no.why());
      return failed(job, bulk, no.why().getFirst());
    }
  }

  /** It cannot be done, and what it held is free. */
  final JobEnd failed(Job job, KeptBulk bulk, Refusal why) {
    if (!desk.turn().toFailed(bulk, job.attempt(), why)) {
      return desk.leftBehind(job, bulk);
    }
    desk.releasing().discardOrLeave(bulk.id());
    return new JobEnd.Failed(why);
  }

  @Override
  public final void clear(String job, int below) {
    // What attempts leave are rows, and those are their bulk's: the next plan removes those of
    // attempts before it, and forgetting the bulk all.
  }
}
