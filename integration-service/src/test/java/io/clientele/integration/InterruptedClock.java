package io.clientele.integration;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that has something happen at the moment somebody first looks at it. */
public final class InterruptedClock extends Clock {

  private final Clock clock;
  private final AtomicReference<Runnable> meanwhile;

  public InterruptedClock(Clock clock, Runnable meanwhile) {
    this.clock = clock;
    this.meanwhile = new AtomicReference<>(meanwhile);
  }

  @Override
  public Instant instant() {
    meanwhile.getAndSet(() -> {}).run();
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource source = this::instant;
    return source.withZone(zone);
  }
}
