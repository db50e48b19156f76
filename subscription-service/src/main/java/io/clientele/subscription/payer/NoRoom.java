package io.clientele.subscription.payer;

import java.time.Instant;

/**
 * Why the last take-over came to nothing.
 *
 * @param reason {@code BUNDLE_FULL} (CLI-9)
 * @param taken slots of the practice that were used, promised and reserved
 * @param limit how many it had
 */
public record NoRoom(String reason, int taken, int limit, Instant at) {

  static NoRoom bundleFull(int taken, int limit, Instant at) {
    return new NoRoom("BUNDLE_FULL", taken, limit, at);
  }
}
