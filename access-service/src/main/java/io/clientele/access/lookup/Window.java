package io.clientele.access.lookup;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which is counted.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record Window(Instant from, Instant until) {

  /** After how many seconds it is over, for somebody who waits: at least one. */
  long secondsLeft(Instant now) {
    var left = Duration.between(now, until);
    return Math.max(1, left.plusMillis(999).toSeconds());
  }
}
