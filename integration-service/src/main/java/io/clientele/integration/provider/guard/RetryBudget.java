package io.clientele.integration.provider.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries there may be: one for every ten calls, and a few saved up. So retries never make
 * much of the load, however broken the other side is.
 */
final class RetryBudget {

  private static final int PER_CALL = 1;
  private static final int PER_RETRY = 10;
  private static final int MOST = 10 * PER_RETRY;

  private final AtomicInteger saved = new AtomicInteger(MOST);

  /** A call is made: a tenth of a retry is earned. */
  void earn() {
    saved.updateAndGet(now -> Math.min(MOST, now + PER_CALL));
  }

  /** Whether a retry may be made; if so it is paid for. */
  boolean spend() {
    return saved.getAndUpdate(now -> now >= PER_RETRY ? now - PER_RETRY : now) >= PER_RETRY;
  }

  /** A retry that was paid for is not made. */
  void refund() {
    saved.updateAndGet(now -> Math.min(MOST, now + PER_RETRY));
  }
}
