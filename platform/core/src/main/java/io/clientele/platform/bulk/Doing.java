package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * Does the rows of a plan, in order. A few at a time are taken, done and recorded together: a crash
 * repeats at most so many, which is harmless, and nobody who was overtaken can record any more.
 */
final class Doing {

  private final Desk desk;
  private final Job job;
  private final KeptBulk bulk;
  private final String set;
  private final RowWork work;

  Doing(Desk desk, Job job, KeptBulk bulk, String set) {
    this.desk = desk;
    this.job = job;
    this.bulk = bulk;
    this.set = set;
    this.work = new RowWork(desk.kinds().named(bulk.kind()), bulk.told());
  }

  /**
   * Does all that are not done yet; gives way to others between those done together.
   *
   * @return false if somebody else does
   */
  boolean all(Progress progress) {
    var total = (long) Objects.requireNonNull(bulk.plan(), "a plan").change();
    var done = total - desk.rows().left(set);
    while (true) {
      progress.report(done, total);
      var ids = desk.rows().next(set, desk.settings().slice());
      if (ids.isEmpty()) {
        return true;
      }
      for (var from = 0; from < ids.size(); from += desk.settings().batch()) {
        var to = Math.min(ids.size(), from + desk.settings().batch());
        var taken = desk.rows().take(ids.subList(from, to), job.attempt());
        if (!done(taken, done, total, progress)) {
          return false;
        }
        done += taken.size();
        progress.giveWay();
      }
    }
  }

  private boolean done(List<Document> taken, long before, long total, Progress progress) {
    if (taken.stream().anyMatch(row -> row.getInteger("by") != job.attempt())) {
      return false;
    }
    var outcomes = new LinkedHashMap<String, RowOutcome>();
    try {
      for (var row : taken) {
        progress.report(before + outcomes.size(), total);
        var planned = RowDocument.planned(row);
        outcomes.put(row.getString("_id"), work.outcome(planned, cause(planned)));
      }
    } catch (RuntimeException e) {
      recordWhatIsDone(outcomes, e);
      throw e;
    }
    return outcomes.isEmpty() || desk.rows().record(job.attempt(), outcomes);
  }

  /** So that it need not be repeated; it may be, though. */
  private void recordWhatIsDone(Map<String, RowOutcome> outcomes, RuntimeException why) {
    try {
      if (!outcomes.isEmpty()) {
        desk.rows().record(job.attempt(), outcomes);
      }
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  /** The same for a row of this plan at every attempt, and another for any other. */
  private Cause cause(PlannedRow planned) {
    var row = bulk.told().id() + "/" + planned.row().number();
    return new Cause(
        bulk.caller().login(), IdempotencyKey.of("bulk-row", row), null, job.traceparent(), null);
  }
}
