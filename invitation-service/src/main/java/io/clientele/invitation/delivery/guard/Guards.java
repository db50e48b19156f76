package io.clientele.invitation.delivery.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes guards, and shows how they stand. */
public final class Guards {

  private static final Logger LOG = LoggerFactory.getLogger(Guards.class);

  // So many in a row: it is the provider that is away, not one mailbox that is busy.
  private static final int AWAY = 5;
  // One of them may be for a busy mailbox; a yes to any of them opens the way again.
  private static final int TRIALS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration TURN = Duration.ofSeconds(2);
  private static final float ALL = 100;

  private final CircuitBreakerRegistry breakers;
  private final RateLimiterRegistry limits = RateLimiterRegistry.ofDefaults();

  /** Guards whose pauses are measured by this clock. */
  public Guards(Clock clock) {
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(AWAY)
                .minimumNumberOfCalls(AWAY)
                .failureRateThreshold(ALL)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitIntervalFunctionInOpenState(
                    IntervalFunction.ofExponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE))
                .build());
    breakers.getEventPublisher().onEntryAdded(added -> logChanges(added.getAddedEntry()));
  }

  /**
   * The guard of a provider.
   *
   * @param name of the provider, for metrics and the log
   * @param perSecond how many messages this instance may hand over in a second
   */
  public Guard of(String name, int perSecond) {
    var limit =
        RateLimiterConfig.custom()
            .limitForPeriod(perSecond)
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(TURN)
            .build();
    return new Guard(breakers.circuitBreaker(name), limits.rateLimiter(name, limit));
  }

  /** Shows them among these metrics. */
  public void bindTo(MeterRegistry metrics) {
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
    TaggedRateLimiterMetrics.ofRateLimiterRegistry(limits).bindTo(metrics);
  }

  private static void logChanges(CircuitBreaker breaker) {
    breaker
        .getEventPublisher()
        .onStateTransition(
            change ->
                LOG.warn("circuit of {}: {}", breaker.getName(), change.getStateTransition()));
  }
}
