package io.clientele.access.refresh;

import java.time.Duration;

/**
 * How long a family of refresh tokens lives.
 *
 * @param idle without being used
 * @param absolute at most, however much it is used (ASVS 10.4.8)
 * @param grace for how long the token before the newest is answered once more
 */
public record Lifetimes(Duration idle, Duration absolute, Duration grace) {

  public Lifetimes {
    if (grace.isNegative() || idle.compareTo(grace) <= 0 || absolute.compareTo(idle) < 0) {
      throw new IllegalArgumentException("a grace is shorter than idle, idle than absolute");
    }
  }
}
