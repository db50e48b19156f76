package io.clientele.bench.refreshes;

import java.time.Duration;

/**
 * What was measured of one software.
 *
 * @param due how many sign-ins were due at once: each needs one call
 * @param lost how many answers did not arrive
 * @param calls how many were made
 * @param took from the moment they were due until the last one was refreshed
 */
record Row(String software, int due, int lost, int calls, Duration took) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Calls made to calls needed. */
  double ratio() {
    return (double) calls / due;
  }

  double perSecond() {
    return due / seconds();
  }

  double seconds() {
    return took.toNanos() / NANOS_PER_SECOND;
  }
}
