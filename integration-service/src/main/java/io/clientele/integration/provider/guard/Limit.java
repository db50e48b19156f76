package io.clientele.integration.provider.guard;

import io.clientele.integration.provider.guard.Tally.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How often a provider may be asked (INT-13): so many calls in every window. Windows begin at whole
 * periods from 1970 on, in UTC, so that all instances mean the same ones.
 *
 * @param scope about whom calls are counted together
 * @param calls in one window, at most
 * @param period of a window; from 28 days on it is the calendar month
 */
public record Limit(Scope scope, int calls, Duration period) {

  private static final Duration MONTH = Duration.ofDays(28);

  /** About whom. */
  public enum Scope {
    /** Each organisation by itself. */
    ORGANISATION,
    /** All calls of our app. */
    APP
  }

  /** Refuses a limit that nothing passes. */
  public Limit {
    if (calls < 1 || period.toMillis() < 1) {
      throw new IllegalArgumentException(scope + ": " + calls + " calls in " + period);
    }
  }

  /** A call of this one at a moment, as it is counted. */
  Count count(String whom, Instant now) {
    if (period.compareTo(MONTH) >= 0) {
      var first =
          now.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC);
      return count(whom, first.toInstant(), first.plusMonths(1).toInstant());
    }
    var length = period.toMillis();
    var begin = Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), length) * length);
    return count(whom, begin, begin.plusMillis(length));
  }

  private Count count(String whom, Instant begin, Instant end) {
    return new Count(whom + "/" + period + "/" + begin, calls, end);
  }
}
