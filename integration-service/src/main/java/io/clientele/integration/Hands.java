package io.clientele.integration;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * So many things at a time, and no queue: what finds no hand free is left, and its round comes
 * again.
 */
final class Hands implements Executor, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Hands(int number) {
    this.free = new Semaphore(number);
  }

  @Override
  public void execute(Runnable work) {
    if (free.tryAcquire()) {
      threads.execute(() -> done(work));
    }
  }

  private void done(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("did not work this time: {}", e.toString());
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
