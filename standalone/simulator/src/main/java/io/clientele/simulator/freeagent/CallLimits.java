package io.clientele.simulator.freeagent;

import io.clientele.simulator.provider.CallWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * How often FreeAgent may be asked (providers.md 1.4 and 5.5 [D]): so many calls a minute and an
 * hour for each user of a company, or for each client of a practice; and so many refreshes of
 * tokens. Safe for many threads.
 */
final class CallLimits {

  static final int A_MINUTE = 120;
  private static final int REFRESHES_A_MINUTE = 15;
  private static final int AN_HOUR = 3_600;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String APP = "app";

  private final CallWindow minutes;
  private final CallWindow hours = new CallWindow(Duration.ofHours(1), AN_HOUR);
  private final CallWindow refreshes = new CallWindow(MINUTE, REFRESHES_A_MINUTE);
  private int minuteLimit;

  CallLimits(int minuteLimit) {
    this.minuteLimit = minuteLimit;
    this.minutes = new CallWindow(MINUTE, minuteLimit);
  }

  synchronized void minuteLimit(int calls) {
    minuteLimit = calls;
    minutes.limit(calls);
  }

  synchronized int minuteLimit() {
    return minuteLimit;
  }

  /** Counts a call; false if it is one too many, which does not count. */
  synchronized boolean call(String whose, Instant now) {
    if (minutes.left(whose, now) == 0 || hours.left(whose, now) == 0) {
      return false;
    }
    minutes.use(whose, now);
    hours.use(whose, now);
    return true;
  }

  /**
   * Counts a refresh of tokens; false if it is one too many. FreeAgent counts for each user; here
   * all count together, which is the stricter reading.
   */
  synchronized boolean refresh(Instant now) {
    if (refreshes.left(APP, now) == 0) {
      return false;
    }
    refreshes.use(APP, now);
    return true;
  }
}
