package io.clientele.integration.provider.guard;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calls about one organisation below what its provider allows, by having those that come
 * too early wait. A limiter each, made when it is needed; no registry, because nothing would ever
 * leave it. Safe for many threads.
 */
public final class Pace {

  private static final int MOST = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final RateLimiterConfig config;
  private final Map<String, RateLimiter> limiters =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        // One forgotten too early may make as many calls again: the provider then says wait.
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
          return size() > MOST;
        }
      };

  /** So many calls in every period, for each; see {@link Paces}. */
  Pace(int calls, Duration period) {
    this.config =
        RateLimiterConfig.custom()
            .limitForPeriod(calls)
            .limitRefreshPeriod(period)
            .timeoutDuration(PATIENCE)
            .build();
  }

  /**
   * Waits until this one may be asked; a call about none does not wait.
   *
   * @throws Passing if that is too long to wait for
   */
  public void await(@Nullable String whom) {
    if (whom == null) {
      return;
    }
    try {
      RateLimiter.waitForPermission(limiter(whom));
    } catch (RequestNotPermitted | IllegalStateException e) {
      throw new Passing("it is not the turn of " + whom, e);
    }
  }

  /** The provider said that this one is not to be asked for so long. */
  void told(@Nullable String whom, Duration wait) {
    // Whoever was told waits by itself; the others are told by their own first call.
  }

  private RateLimiter limiter(String whom) {
    synchronized (limiters) {
      return limiters.computeIfAbsent(whom, name -> RateLimiter.of(name, config));
    }
  }
}
