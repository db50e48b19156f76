package io.clientele.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that a test turns forward; in UTC and in whole milliseconds, like the one of services.
 */
public final class TurnedClock extends Clock {

  private final Clock unturned;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  private TurnedClock(Clock unturned) {
    this.unturned = unturned;
  }

  /** One that stands at an instant, except when it is turned. */
  public static TurnedClock standingAt(Instant instant) {
    return new TurnedClock(fixed(instant, ZoneOffset.UTC));
  }

  /** One that also goes by itself, as the machine's does. */
  public static TurnedClock going() {
    return new TurnedClock(tickMillis(ZoneOffset.UTC));
  }

  /** Turns it; never back. */
  public void turn(Duration forward) {
    if (forward.isNegative()) {
      throw new IllegalArgumentException("only forward");
    }
    ahead.updateAndGet(now -> now.plus(forward));
  }

  @Override
  public Instant instant() {
    return unturned.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource source = this::instant;
    return source.withZone(zone);
  }
}
