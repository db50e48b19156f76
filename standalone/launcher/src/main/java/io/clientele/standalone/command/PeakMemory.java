package io.clientele.standalone.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The highest of a number that is looked at twice a second. */
final class PeakMemory implements AutoCloseable {

  private final AtomicLong highest = new AtomicLong();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param now in MiB
   */
  PeakMemory(LongSupplier now) {
    var unused =
        looking.scheduleWithFixedDelay(
            () -> highest.accumulateAndGet(now.getAsLong(), Math::max),
            0,
            500,
            TimeUnit.MILLISECONDS);
  }

  long mebibytes() {
    return highest.get();
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
