package io.clientele.simulator.xero;

import io.clientele.simulator.provider.CallWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How often an organisation may be asked (providers.md 1.4 and 2.4 [D]): so many calls a minute and
 * a day, and so many a minute for the whole app. Windows are fixed, and begin at another moment for
 * each organisation. Safe for many threads.
 */
final class CallLimits {

  static final int A_MINUTE = 60;
  private static final int A_DAY = 5_000;
  private static final int APP_A_MINUTE = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final UUID APP = new UUID(0, 0);

  private final CallWindow minutes;
  private final CallWindow days = new CallWindow(DAY, A_DAY);
  private final CallWindow appMinutes = new CallWindow(MINUTE, APP_A_MINUTE);

  CallLimits(int minuteLimit) {
    minutes = new CallWindow(MINUTE, minuteLimit);
  }

  /** What a call was told about the limits. */
  sealed interface Verdict {}

  record Within(int minuteLeft, int dayLeft, int appMinuteLeft) implements Verdict {}

  /**
   * The call is refused, and does not count.
   *
   * @param problem the name of the limit
   */
  record Over(String problem, Duration retryAfter, int minuteLeft, int dayLeft, int appMinuteLeft)
      implements Verdict {}

  void minuteLimit(int calls) {
    minutes.limit(calls);
  }

  synchronized Verdict count(UUID tenant, Instant now) {
    int minute = minutes.left(tenant, now);
    int day = days.left(tenant, now);
    int app = appMinutes.left(APP, now);
    if (minute == 0) {
      return new Over("minute", minutes.untilNext(tenant, now), minute, day, app);
    }
    if (app == 0) {
      return new Over("appminute", appMinutes.untilNext(APP, now), minute, day, app);
    }
    if (day == 0) {
      return new Over("day", days.untilNext(tenant, now), minute, day, app);
    }
    minutes.use(tenant, now);
    days.use(tenant, now);
    appMinutes.use(APP, now);
    return new Within(minute - 1, day - 1, app - 1);
  }
}
