package io.clientele.gateway.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A clock that only the test moves. */
final class TurnedClock implements TimeMeter {

  private long nanos;

  void turn(Duration by) {
    nanos += by.toNanos();
  }

  @Override
  public long currentTimeNanos() {
    return nanos;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
