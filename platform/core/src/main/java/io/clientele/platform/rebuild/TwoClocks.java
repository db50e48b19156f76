package io.clientele.platform.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * How long ago something was, by the machine's clock and by its counter. The clock may be set back
 * or forward, the counter may stand while the machine is suspended: what somebody relies on must be
 * so by both.
 *
 * @param counter in nanoseconds from anywhere; never back
 */
record TwoClocks(Clock clock, LongSupplier counter) {

  /** An instant of this process. */
  record Moment(Instant byClock, long byCounter) {}

  /** Those of this machine. */
  static TwoClocks of(Clock clock) {
    return new TwoClocks(clock, System::nanoTime);
  }

  Moment now() {
    return new Moment(clock.instant(), counter.getAsLong());
  }

  /** Whether it is certain that less than this has gone by. */
  boolean isSurelyWithin(Moment since, Duration time) {
    return isWithinByClock(since, time) && isWithinByCounter(since, time);
  }

  /** Whether it is certain that as much as this has gone by. */
  boolean isSurelyOver(Moment since, Duration time) {
    return !isWithinByClock(since, time) && !isWithinByCounter(since, time);
  }

  private boolean isWithinByClock(Moment since, Duration time) {
    return clock.instant().isBefore(since.byClock().plus(time));
  }

  private boolean isWithinByCounter(Moment since, Duration time) {
    return counter.getAsLong() - since.byCounter() < time.toNanos();
  }
}
