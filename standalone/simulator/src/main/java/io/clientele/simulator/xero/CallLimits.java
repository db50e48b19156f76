package io.clientele.simulator.xero;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

  private final Map<UUID, Window> minutes = new HashMap<>();
  private final Map<UUID, Window> days = new HashMap<>();
  private int minuteLimit;

  CallLimits(int minuteLimit) {
    this.minuteLimit = minuteLimit;
  }

  /** What is left in a window. */
  private record Window(long number, int used) {}

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

  synchronized void minuteLimit(int calls) {
    minuteLimit = calls;
  }

  synchronized Verdict count(UUID tenant, Instant now) {
    int minuteLeft = minuteLimit - used(minutes, tenant, MINUTE, now);
    int dayLeft = A_DAY - used(days, tenant, DAY, now);
    int appLeft = APP_A_MINUTE - used(minutes, APP, MINUTE, now);
    if (minuteLeft <= 0 || appLeft <= 0) {
      var whose = minuteLeft <= 0 ? tenant : APP;
      var problem = minuteLeft <= 0 ? "minute" : "appminute";
      return over(problem, left(whose, MINUTE, now), minuteLeft, dayLeft, appLeft);
    }
    if (dayLeft <= 0) {
      return over("day", left(tenant, DAY, now), minuteLeft, dayLeft, appLeft);
    }
    use(minutes, tenant, MINUTE, now);
    use(days, tenant, DAY, now);
    use(minutes, APP, MINUTE, now);
    return new Within(minuteLeft - 1, dayLeft - 1, appLeft - 1);
  }

  private static Over over(String problem, Duration wait, int minute, int day, int app) {
    return new Over(problem, wait, Math.max(minute, 0), Math.max(day, 0), Math.max(app, 0));
  }

  private static int used(Map<UUID, Window> windows, UUID whose, Duration length, Instant now) {
    var window = windows.get(whose);
    return window == null || window.number() != number(whose, length, now) ? 0 : window.used();
  }

  private static void use(Map<UUID, Window> windows, UUID whose, Duration length, Instant now) {
    var used = used(windows, whose, length, now);
    windows.put(whose, new Window(number(whose, length, now), used + 1));
  }

  private static long number(UUID whose, Duration length, Instant now) {
    return Math.floorDiv(now.getEpochSecond() + offset(whose, length), length.toSeconds());
  }

  private static Duration left(UUID whose, Duration length, Instant now) {
    long into = Math.floorMod(now.getEpochSecond() + offset(whose, length), length.toSeconds());
    return length.minusSeconds(into);
  }

  private static long offset(UUID whose, Duration length) {
    return Math.floorMod(whose.getLeastSignificantBits(), length.toSeconds());
  }
}
