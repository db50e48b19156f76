package io.clientele.invitation.delivery.guard;

import io.clientele.invitation.delivery.Gate;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.util.function.Supplier;

/**
 * A circuit breaker behind a rate limit. There is no retry here: each message has its own in the
 * queue, which survives what dies (INV-7); one in memory would ask again within a claim, unseen.
 */
public final class Guard implements Gate {

  private final CircuitBreaker breaker;
  private final RateLimiter limit;

  /**
   * The guard of one provider.
   *
   * @param limit of this instance: all together send so many times as much
   */
  public Guard(CircuitBreaker breaker, RateLimiter limit) {
    this.breaker = breaker;
    this.limit = limit;
  }

  @Override
  public Step through(Supplier<Step> step) {
    // The breaker last: who was let through and does not come back would keep it half open.
    if (!limit.acquirePermission() || !breaker.tryAcquirePermission()) {
      return Step.SHUT;
    }
    var ended = Step.UNASKED;
    var begun = breaker.getCurrentTimestamp();
    try {
      ended = step.get();
      return ended;
    } finally {
      settle(ended, breaker.getCurrentTimestamp() - begun);
    }
  }

  private void settle(Step ended, long took) {
    switch (ended) {
      case ANSWERED -> breaker.onSuccess(took, breaker.getTimestampUnit());
      case AWAY -> breaker.onError(took, breaker.getTimestampUnit(), new AwayException());
      case IDLE, UNASKED, SHUT -> breaker.releasePermission();
    }
  }

  /** What the breaker counts; there is no stack to it, for nobody threw it. */
  private static final class AwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AwayException() {
      super("the provider took no message", null, false, false);
    }
  }
}
