package io.clientele.integration.authorisation;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Does what must not be broken off in threads of its own. Whoever waits for it may be interrupted,
 * as everybody is when an instance stops; it comes to its end all the same (INT-7).
 */
final class Unbroken implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration patience;

  /**
   * Ready for work.
   *
   * @param patience how long the end of what is under way is waited for when this is closed
   */
  Unbroken(Duration patience) {
    this.patience = patience;
  }

  /**
   * Does it, and waits for its end; an interruption is kept for the caller.
   *
   * @throws Passing one that was held back, once this is closed; else whatever the work threw
   */
  void run(Runnable work) {
    try {
      await(threads.submit(work));
    } catch (RejectedExecutionException e) {
      throw Passing.heldBack("this instance is about to stop", e);
    }
  }

  private static void await(Future<?> work) {
    var interrupted = false;
    try {
      while (true) {
        try {
          work.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Takes nothing more, and waits for what is under way. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
