package io.clientele.platform.aggregate;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What to do after somebody else wrote first: wait a little, by chance, and try again. */
public final class LostRace {

  private static final long LONGEST_MILLIS = 20;

  private LostRace() {}

  /**
   * Waits between nothing and a few milliseconds, at most 20, the longer the more races were lost.
   *
   * @param attempt 0 after the first
   */
  public static void giveWay(int attempt) {
    var most = Math.min(LONGEST_MILLIS, 1L << Math.min(attempt, 5));
    LockSupport.parkNanos(
        TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most * 1000)));
  }
}
