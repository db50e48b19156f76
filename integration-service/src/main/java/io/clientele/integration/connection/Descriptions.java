package io.clientele.integration.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What organisations told of themselves a moment ago. Who connects client after client signs in
 * again and again and sees the same ones, and each call for them is one of few (INT-13).
 */
final class Descriptions {

  static final Duration KEPT = Duration.ofMinutes(10);

  private static final int MOST = 10_000;

  private final Cache<String, Organisation> known;

  /** What one instance was told. */
  Descriptions(Clock clock) {
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  Optional<Organisation> of(Software software, String organisation) {
    return Optional.ofNullable(known.getIfPresent(key(software, organisation)));
  }

  Organisation keep(Software software, Organisation told) {
    known.put(key(software, told.id()), told);
    return told;
  }

  private static String key(Software software, String organisation) {
    return software + "/" + organisation;
  }
}
