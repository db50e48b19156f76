package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.fault.Passing;
import io.clientele.platform.http.RefusedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets from a kind what came of one row. What passes is waited out for a second or two, and then
 * for as long as it takes by putting off the job; it is never taken for a no.
 */
final class RowWork {

  private static final Logger LOG = LoggerFactory.getLogger(RowWork.class);
  private static final int TRIES = 6;
  private static final long FIRST_PAUSE_MILLIS = 20;

  private final BulkKind kind;
  private final Bulk bulk;

  RowWork(BulkKind kind, Bulk bulk) {
    this.kind = kind;
    this.bulk = bulk;
  }

  /** What came of a row; throws what does not pass soon, but passes. */
  RowOutcome outcome(PlannedRow row, Cause cause) {
    for (var tried = 1; ; tried++) {
      try {
        return apply(row, cause);
      } catch (RuntimeException e) {
        if (!Passing.is(e)) {
          LOG.error("row {} of bulk {} failed", row.row().number(), bulk.id(), e);
          return failed(row);
        }
        if (tried == TRIES) {
          throw e;
        }
        LOG.info("row {} of bulk {} once more: {}", row.row().number(), bulk.id(), e.toString());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << tried));
      }
    }
  }

  private RowOutcome apply(PlannedRow row, Cause cause) {
    RowOutcome outcome;
    try {
      outcome = kind.apply(bulk, row, cause);
    } catch (RefusedRequest no) {
      outcome = new RowOutcome(Effect.REFUSED, row.subject(), no.why());
    }
    NotYet.orElse(outcome.why());
    return outcome.effect() == Effect.REFUSED && kind.doneRowByRow() ? changed(outcome) : outcome;
  }

  /** It was planned to be done, and what stands against it now did not then. */
  private static RowOutcome changed(RowOutcome no) {
    var why = new ArrayList<Refusal>();
    why.add(
        BulkReason.FACTS_CHANGED.because(
            "Facts have changed since the plan: nothing was done for this row."));
    why.addAll(no.why());
    return new RowOutcome(no.effect(), no.subject(), why);
  }

  private static RowOutcome failed(PlannedRow row) {
    return new RowOutcome(
        Effect.REFUSED,
        row.subject(),
        List.of(
            BulkReason.ROW_FAILED.because(
                "Something went wrong on our side with this row; whether it was done is to be looked up.")));
  }
}
