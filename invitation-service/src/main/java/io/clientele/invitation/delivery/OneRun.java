package io.clientele.invitation.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs something in a thread of its own, never twice at once: a slow provider holds up nobody. At
 * the end of the service the step at hand is waited for: a message between the provider's yes and
 * our record of it would be sent again (INV-7).
 */
public final class OneRun implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OneRun.class);
  // Less than the thirty seconds after which whoever stops us loses patience.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String name;
  private final Consumer<BooleanSupplier> work;
  private final Semaphore free = new Semaphore(1);
  private volatile boolean closed;

  /**
   * Runs this work.
   *
   * @param name for the log
   * @param work asks what it is given, before each of its steps, whether to go on
   */
  public OneRun(String name, Consumer<BooleanSupplier> work) {
    this.name = name;
    this.work = work;
  }

  /** Begins a run and returns at once; does nothing while one is going on, or after the end. */
  @Override
  public void run() {
    if (!closed && free.tryAcquire()) {
      Thread.ofVirtual().name(name).start(this::finish);
    }
  }

  private void finish() {
    try {
      work.accept(() -> !closed);
    } catch (RuntimeException e) {
      LOG.warn("{} did not work this time: {}", name, e.toString());
    } finally {
      free.release();
    }
  }

  /** Ends it: waits for the step at hand, as long as is decent, and begins nothing any more. */
  @Override
  public void close() {
    closed = true;
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} is cut off", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
