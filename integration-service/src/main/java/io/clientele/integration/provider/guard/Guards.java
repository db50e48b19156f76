package io.clientele.integration.provider.guard;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The guards of an instance: one for each host, so that none waits for another's (INT-13). */
public final class Guards {

  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final RateLimiterRegistry limits;
  private final Map<String, Guard> all = new ConcurrentHashMap<>();

  /** Guards with the settings of these. */
  public Guards(
      CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RateLimiterRegistry limits) {
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.limits = limits;
  }

  /**
   * The guard of one host.
   *
   * @param name {@code <software>-identity} where people sign in, {@code <software>-api} where
   *     lists are read; its settings lie under {@code resilience4j} by this name
   */
  public Guard of(String name) {
    return all.computeIfAbsent(name, host -> new Guard(host, breakers, bulkheads, limits));
  }
}
