package io.clientele.client.roster.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Does something, once, when a reader has taken messages: readers are virtual threads. */
final class HookedClock extends Clock {

  volatile @Nullable Runnable onTaking;

  @Override
  public Instant instant() {
    var once = onTaking;
    if (once != null && Thread.currentThread().isVirtual()) {
      onTaking = null;
      once.run();
    }
    return Instant.EPOCH;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
