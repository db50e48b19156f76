package io.clientele.integration.authorisation;

import java.time.Duration;
import java.time.Instant;

/**
 * Tokens that are to go back to the provider: nobody uses them any more, and they are kept, sealed,
 * until the provider has answered (INT-5a).
 *
 * @param since when that began
 */
public record Leaving(SealedTokens tokens, Instant since) {

  /** The shortest time between two tries; it grows with the age. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** After so long the try that fails is the last. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** Whether a try that fails now is the last. */
  boolean isHopeless(Instant now) {
    return !now.isBefore(since.plus(PATIENCE));
  }

  Instant again(Instant now) {
    var age = Duration.between(since, now);
    var atLeast = age.compareTo(PAUSE) < 0 ? PAUSE : age;
    return now.plus(atLeast.compareTo(LONGEST_PAUSE) < 0 ? atLeast : LONGEST_PAUSE);
  }
}
