package io.clientele.platform.bulk;

import io.clientele.platform.fault.Passing;
import io.clientele.platform.job.LeaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what was reserved and is not needed any more. For a round of which no row was begun
 * that is a few writes. Any other is gone through row by row: by the worker that did its rows,
 * before it says so, and so under its lease; or, where a job was given up midway, by whoever keeps
 * up, several at once or one. They do no harm to each other, and all go on together from where one
 * of them is.
 */
final class Releasing {

  private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);
  private static final Runnable NOBODY_WAITS = () -> {};

  private final BulkStore bulks;
  private final Kinds kinds;

  Releasing(BulkStore bulks, Kinds kinds) {
    this.bulks = bulks;
    this.kinds = kinds;
  }

  /**
   * All that a bulk holds for rounds that are over; what it throws, throws as it is.
   *
   * @param alive as {@link BulkKind#release(Bulk, Runnable)} has it
   */
  void release(String id, Runnable alive) {
    of(id, true, alive);
  }

  /** The same; what does not succeed now is tried again soon. */
  void releaseOrLeave(String id) {
    orLeave(id, () -> of(id, true, NOBODY_WAITS));
  }

  /** The same, but for what takes long: others see to that soon. */
  void discardOrLeave(String id) {
    orLeave(id, () -> of(id, false, NOBODY_WAITS));
  }

  /**
   * What the present round holds, all rows of which have their outcome; what does not succeed now
   * is tried again soon.
   *
   * @throws LeaseLost as {@code alive} does
   */
  void finishOrLeave(KeptBulk applying, Runnable alive) {
    orLeave(
        applying.id(),
        () -> {
          if (applying.holds().rounds().contains(applying.round())) {
            kinds.named(applying.kind()).release(applying.told(), alive);
            bulks.released(applying.id(), applying.round());
          }
        });
  }

  /** Whatever any bulk holds for what is over. */
  void sweep() {
    bulks.holding().forEach(bulk -> releaseOrLeave(bulk.id()));
  }

  private void of(String id, boolean also, Runnable alive) {
    // Whether rows were begun must not turn out otherwise: none of them is looked at then.
    var bulk = bulks.findForGood(id).orElse(null);
    if (bulk == null) {
      return;
    }
    var kind = kinds.named(bulk.kind());
    for (var round : bulk.holds().rounds()) {
      if (round == bulk.round() && bulk.status().isOpen()) {
        continue;
      }
      if (!bulk.holds().begun().contains(round)) {
        kind.discard(bulk.told(round));
        bulks.released(id, round);
      } else if (also) {
        kind.release(bulk.told(round), alive);
        bulks.released(id, round);
      }
    }
  }

  private static void orLeave(String id, Runnable release) {
    try {
      release.run();
    } catch (LeaseLost lost) {
      throw lost;
    } catch (RuntimeException e) {
      if (Passing.is(e)) {
        LOG.warn("what bulk {} holds is released later: {}", id, e.toString());
      } else {
        LOG.error("what bulk {} holds could not be released", id, e);
      }
    }
  }
}
