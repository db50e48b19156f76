package io.clientele.platform.bulk;

import io.clientele.platform.fault.Passing;
import io.clientele.platform.job.JobStatus;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what nobody ends, and goes on with what somebody left: any instance may, at any time. */
final class Upkeep {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** Whoever began a step asks for its job at once; after this they have died in between. */
  private static final Duration LEFT = Duration.ofSeconds(10);

  private final Desk desk;
  private final Steps steps;
  private final Receiving receiving;

  Upkeep(Desk desk, Steps steps, Receiving receiving) {
    this.desk = desk;
    this.steps = steps;
    this.receiving = receiving;
  }

  /** All of it; what goes wrong with one thing keeps no other from being done. */
  void run() {
    var work =
        List.<Runnable>of(
            this::settleAll, desk.releasing()::sweep, this::forgetAll, receiving::sweep);
    for (var part : work) {
      attempt(part);
    }
  }

  private static void attempt(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      if (Passing.is(e)) {
        LOG.warn("upkeep of bulk commands goes on later: {}", e.toString());
      } else {
        LOG.error("upkeep of bulk commands", e);
      }
    }
  }

  private void settleAll() {
    var now = desk.bulks().now();
    desk.bulks().due("lapsesAt", now).forEach(bulk -> attempt(() -> settle(bulk)));
    for (var bulk : desk.bulks().due("underWay", now.minus(LEFT))) {
      attempt(() -> goOn(bulk));
    }
  }

  private void goOn(KeptBulk bulk) {
    if (steps.find(bulk).isEmpty()) {
      steps.ask(bulk, bulk.step(), bulk.round(), null);
    } else {
      settle(bulk);
    }
  }

  /**
   * Ends a bulk whose plan nobody has said yes to in time, or whose job has failed. It costs a few
   * writes at most: requests wait for it.
   *
   * @return the bulk as it is then
   */
  KeptBulk settle(KeptBulk bulk) {
    if (!ends(bulk)) {
      return bulk;
    }
    desk.releasing().discardOrLeave(bulk.id());
    return desk.bulks().find(bulk.id()).orElse(bulk);
  }

  private boolean ends(KeptBulk bulk) {
    return switch (bulk.status()) {
      case PLANNED -> {
        var now = desk.bulks().now();
        var plan = bulk.plan();
        yield plan != null && !now.isBefore(plan.lapsesAt()) && desk.turn().toLapsed(bulk, now);
      }
      case PLANNING, APPLYING ->
          steps.find(bulk).filter(job -> job.status() == JobStatus.FAILED).isPresent()
              && desk.turn().toGivenUp(bulk);
      case APPLIED, FAILED, LAPSED, FORGOTTEN -> false;
    };
  }

  private void forgetAll() {
    var now = desk.bulks().now();
    for (var bulk : desk.bulks().due("expiresAt", now)) {
      attempt(
          () -> {
            desk.turn().toForgotten(bulk, now);
            desk.bulks().find(bulk.id()).ifPresent(this::forget);
          });
    }
  }

  /** What is reserved goes first: it would not be found any more. */
  private void forget(KeptBulk bulk) {
    if (bulk.status() == BulkStatus.FORGOTTEN && bulk.holds().rounds().isEmpty()) {
      desk.rows().clear(bulk);
      desk.files().clear(bulk.file().reception(), Integer.MAX_VALUE);
      desk.bulks().remove(bulk);
    }
  }
}
