package io.clientele.gateway.upstream;

import io.clientele.gateway.problem.Refused;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One circuit per running instance, so that a broken one takes nobody else with it. */
@Component
class Breakers {

  private static final Logger log = LoggerFactory.getLogger(Breakers.class);

  private final CircuitBreakerRegistry circuits;

  Breakers(UpstreamSettings settings, MeterRegistry meters) {
    circuits =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) settings.window().toSeconds())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failureShare())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                // Or three callers who left while trying would keep it half open for ever.
                .maxWaitDurationInHalfOpenState(settings.openFor().plus(settings.answer()))
                // A status is an answer: services say 503 on purpose when they ask for a repeat.
                .recordException(UpstreamFault::isOne)
                .ignoreExceptions(Refused.class)
                .build());
    circuits.getEventPublisher().onEntryAdded(added -> logChanges(added.getAddedEntry()));
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
  }

  /** The circuit of this name; a new one, closed, if it was never asked for. */
  CircuitBreaker named(String name) {
    return circuits.circuitBreaker(name);
  }

  private static void logChanges(CircuitBreaker breaker) {
    breaker
        .getEventPublisher()
        .onStateTransition(
            change ->
                log.warn("circuit of {}: {}", breaker.getName(), change.getStateTransition()));
  }
}
