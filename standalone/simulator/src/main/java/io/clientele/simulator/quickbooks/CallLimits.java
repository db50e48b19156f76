package io.clientele.simulator.quickbooks;

import io.clientele.simulator.provider.CallWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often QuickBooks may be asked (providers.md 3.6 [D]): 500 calls a minute and ten a second for
 * each company, and 500,000 reads a month for the whole app on its free tier. A month is thirty
 * days here.
 */
final class CallLimits {

  static final int A_MINUTE = 500;
  private static final int SECONDS_WORTH = 50;
  private static final int A_MONTH = 500_000;
  private static final String APP = "app";

  private final CallWindow seconds;
  private final CallWindow minutes;
  private final CallWindow months = new CallWindow(Duration.ofDays(30), A_MONTH);

  CallLimits(int minuteLimit) {
    seconds = new CallWindow(Duration.ofSeconds(1), aSecond(minuteLimit));
    minutes = new CallWindow(Duration.ofMinutes(1), minuteLimit);
  }

  private static int aSecond(int minuteLimit) {
    return Math.max(1, minuteLimit / SECONDS_WORTH);
  }

  /** Sets the calls of a minute; those of a second are a fiftieth. */
  void minuteLimit(int calls) {
    seconds.limit(aSecond(calls));
    minutes.limit(calls);
  }

  void monthLimit(int calls) {
    months.limit(calls);
  }

  /** Counts a call, if it is let in. */
  synchronized boolean admit(String realm, Instant now) {
    boolean left =
        seconds.left(realm, now) > 0 && minutes.left(realm, now) > 0 && months.left(APP, now) > 0;
    if (left) {
      List.of(seconds, minutes).forEach(window -> window.use(realm, now));
      months.use(APP, now);
    }
    return left;
  }
}
