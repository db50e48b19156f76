package io.clientele.standalone;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The highest of a number that is looked at now and then. */
public final class PeakMemory implements AutoCloseable {

  private final AtomicLong highest = new AtomicLong();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * Looks from now on, until it is closed.
   *
   * @param now how much it is, in whatever unit
   * @param between how long not to look
   */
  public PeakMemory(LongSupplier now, Duration between) {
    var unused =
        looking.scheduleWithFixedDelay(
            () -> highest.accumulateAndGet(now.getAsLong(), Math::max),
            0,
            between.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** The highest so far, in the unit of what is looked at. */
  public long highest() {
    return highest.get();
  }

  /** Looks no longer; the highest stays. */
  @Override
  public void close() {
    looking.shutdownNow();
  }
}
