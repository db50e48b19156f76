package io.clientele.access.lookup;

import java.time.Duration;
import java.time.Instant;

/**
 * How often may be asked (CLI-11).
 *
 * @param perLogin by one login, for whichever practices, in one window
 * @param perPractice for one practice, by all its people together, in one window
 * @param window how long one lasts; they follow one another from the beginning of 1970 (UTC)
 */
public record LookupLimits(int perLogin, int perPractice, Duration window) {

  /**
   * Limits that let somebody ask.
   *
   * @throws IllegalArgumentException if a limit is below one, or a window shorter than a second
   */
  public LookupLimits {
    if (perLogin < 1 || perPractice < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException("look-ups need limits of at least 1, and 1 second");
    }
  }

  /** The window an instant lies in. */
  Window at(Instant now) {
    var length = window.toSeconds();
    var from = Math.floorDiv(now.getEpochSecond(), length) * length;
    return new Window(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + length));
  }
}
