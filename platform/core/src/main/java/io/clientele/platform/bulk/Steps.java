package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.job.Asking;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobRequest;
import io.clientele.platform.job.Jobs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of bulk commands. Which job it is follows from the bulk, the round and the step, so that
 * asking for it again, by whomever, makes no second one.
 */
final class Steps {

  /** The kind of job that judges the rows. */
  static final String PLAN = "bulk-plan";

  /** The kind of job that does them. */
  static final String APPLY = "bulk-apply";

  /** The places of a login for bulks bound these too; this is only a number above them. */
  private static final int MOST = 1000;

  private final Jobs jobs;

  Steps(Jobs jobs) {
    this.jobs = jobs;
  }

  /** What the jobs are about. */
  record Wanted(String bulk, int round) {}

  /**
   * Asks for a job, unless it is there.
   *
   * @return as it was when it was first asked for
   */
  Job ask(KeptBulk bulk, String step, int round, @Nullable String traceparent) {
    var request =
        new JobRequest(
            step,
            bulk.caller().practice(),
            new Wanted(bulk.id(), round),
            MOST,
            BulkReason.TOO_MANY_BULKS.because("There are too many jobs under way."));
    return switch (jobs.ask(cause(bulk, step, round, traceparent), request)) {
      case Asking.Taken taken -> taken.job();
      case Asking.Refused no -> throw new TryAgain(no.why().detail());
    };
  }

  /** The job of the step a bulk is at, or was at last. */
  Optional<Job> find(KeptBulk bulk) {
    return jobs.find(cause(bulk, bulk.step(), bulk.round(), null).newId("job/" + bulk.step()));
  }

  private static Cause cause(KeptBulk bulk, String step, int round, @Nullable String traceparent) {
    var key = IdempotencyKey.of("bulk/" + step, bulk.told(round).id());
    return new Cause(bulk.caller().login(), key, null, traceparent, null);
  }
}
