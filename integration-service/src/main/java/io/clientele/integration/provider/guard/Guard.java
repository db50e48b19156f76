package io.clientele.integration.provider.guard;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one host of one provider: a circuit breaker within a bulkhead within a rate limit,
 * and retries outside of all, so that each attempt counts as one call and waits its turn without
 * holding a place. Settings of the first three lie under {@code resilience4j} by this guard's name;
 * how long a call may take is said where it is made.
 */
public final class Guard {

  private static final int ATTEMPTS = 3;

  private final String name;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final RateLimiter limit;
  private final RetryBudget budget = new RetryBudget();
  private final Retry retry;

  /** The guard of this name; see {@link Guards}. */
  Guard(
      String name,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry limits) {
    this.name = name;
    this.breaker = breakers.circuitBreaker(name);
    this.bulkhead = bulkheads.bulkhead(name);
    this.limit = limits.rateLimiter(name);
    this.retry =
        Retry.of(
            name,
            RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(200, 2, 0.5))
                .retryOnException(this::isWorthARetry)
                .build());
    // Whether a fault is worth a retry is asked after the last attempt too, which gets none.
    retry.getEventPublisher().onError(failed -> budget.refund());
  }

  /**
   * One call, once.
   *
   * @throws ProviderFault.Passing also if it was not made, because too many are under way or the
   *     circuit is open
   */
  <T> T once(Supplier<T> call) {
    budget.earn();
    return attempt(call);
  }

  /**
   * The same, about no organisation.
   *
   * @param pace whose turn it waits for, and who is told when the provider says wait
   */
  public <T> T once(Pace pace, Supplier<T> call) {
    pace.await(null);
    return once(() -> told(pace, null, call));
  }

  /**
   * A call that may be repeated without harm: after a passing fault it is, within the budget.
   *
   * @param turn waits, before each attempt, until the one it is about may be asked again
   */
  <T> T reading(Runnable turn, Supplier<T> call) {
    budget.earn();
    return retry.executeSupplier(
        () -> {
          turn.run();
          return attempt(call);
        });
  }

  /**
   * The same, about one organisation or, where that is null, about none.
   *
   * @param pace whose turn each attempt waits for, and who is told when the provider says wait
   */
  public <T> T reading(Pace pace, @Nullable String organisation, Supplier<T> call) {
    return reading(() -> pace.await(organisation), () -> told(pace, organisation, call));
  }

  private static <T> T told(Pace pace, @Nullable String organisation, Supplier<T> call) {
    try {
      return call.get();
    } catch (Wait wait) {
      pace.told(organisation, wait);
      throw wait;
    }
  }

  private boolean isWorthARetry(Throwable fault) {
    return fault instanceof Passing
        && breaker.getState() != CircuitBreaker.State.OPEN
        && budget.spend();
  }

  private <T> T attempt(Supplier<T> call) {
    try {
      RateLimiter.waitForPermission(limit);
      return bulkhead.executeSupplier(() -> breaker.executeSupplier(call));
    } catch (RequestNotPermitted e) {
      throw Passing.heldBack(name + " is asked as often as we allow", e);
    } catch (CallNotPermittedException e) {
      throw Passing.heldBack(name + " is given time to recover", e);
    } catch (BulkheadFullException e) {
      throw Passing.heldBack(name + " has as many calls as we allow", e);
    }
  }
}
