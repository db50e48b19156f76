package io.clientele.platform.bulk;

import io.clientele.platform.fault.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back what was reserved and is not needed any more. */
final class Releasing {

  private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);

  private final BulkStore bulks;
  private final Kinds kinds;

  Releasing(BulkStore bulks, Kinds kinds) {
    this.bulks = bulks;
    this.kinds = kinds;
  }

  /** All that a bulk holds for rounds that are over; what it throws, throws as it is. */
  void release(KeptBulk bulk) {
    for (var round : bulk.holds()) {
      if (round != bulk.round() || !bulk.status().isOpen()) {
        kinds.named(bulk.kind()).release(bulk.told(round));
        bulks.released(bulk.id(), round);
      }
    }
  }

  /** The same of what it holds by now; what does not succeed now is tried again soon. */
  void releaseOrLeave(String id) {
    try {
      bulks.find(id).ifPresent(this::release);
    } catch (RuntimeException e) {
      if (Passing.is(e)) {
        LOG.warn("what bulk {} holds is released later: {}", id, e.toString());
      } else {
        LOG.error("what bulk {} holds could not be released", id, e);
      }
    }
  }

  /** Whatever any bulk holds for what is over. */
  void sweep() {
    bulks.holding().forEach(bulk -> releaseOrLeave(bulk.id()));
  }
}
