package io.clientele.integration.provider;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a sign-in dies at the provider by its rules, whatever its access token says (BEY-4).
 *
 * @param unused if nobody refreshes it until then; each refresh moves it. Null where idleness ends
 *     nothing
 * @param hard whatever anybody does; null where only a person or the provider ends it
 */
public record Ends(@Nullable Instant unused, @Nullable Instant hard) {

  /** What is known of a provider that says nothing. */
  public static final Ends UNKNOWN = new Ends(null, null);

  /** Told in seconds from now, one moment is never quite the same. */
  private static final Duration SAME = Duration.ofDays(1);

  private static final long LONGEST = Duration.ofDays(36_500).toSeconds();

  /**
   * After so many seconds.
   *
   * @param from when they began to count
   * @param seconds as an answer says; null, or nothing above zero, for no end
   * @return null for no end; a century at most
   */
  public static @Nullable Instant after(Instant from, @Nullable Long seconds) {
    return seconds == null || seconds <= 0 ? null : from.plusSeconds(Math.min(seconds, LONGEST));
  }

  /** The earlier one; null where there is none. */
  public @Nullable Instant endsAt() {
    if (unused == null || hard == null) {
      return unused == null ? hard : unused;
    }
    return unused.isBefore(hard) ? unused : hard;
  }

  /** Whether a refresh moves {@link #endsAt} by more than a day. */
  public boolean isRolling() {
    return unused != null && (hard == null || unused.isBefore(hard.minus(SAME)));
  }

  /** The same after a refresh; an answer that does not say the hard end has not moved it. */
  public Ends then(Ends fresh) {
    return fresh.hard == null ? new Ends(fresh.unused, hard) : fresh;
  }
}
