package io.clientele.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One bucket per key, for a bounded number of keys, because callers choose the keys. */
final class Buckets {

  private final Rate rate;
  private final String whose;
  private final TimeMeter clock;
  private final Cache<String, Bucket> buckets;

  /** {@code whose} is the subject of the sentence a refused caller reads. */
  Buckets(Rate rate, String whose, int remembered, TimeMeter clock) {
    this.rate = rate;
    this.whose = whose;
    this.clock = clock;
    // Unseen for one period, a bucket is full again and no different from a new one.
    this.buckets =
        Caffeine.newBuilder().maximumSize(remembered).expireAfterAccess(rate.per()).build();
  }

  /**
   * Takes one request from the key's bucket; throws {@link Refused} with the wait when it is empty.
   */
  void spend(String key) {
    var probe = bucket(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new Refused(
          Refusal.RATE_LIMITED,
          "%s may ask %d times in %d seconds."
              .formatted(whose, rate.requests(), Math.max(1, rate.per().toSeconds())),
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** Gives one request back. */
  void restore(String key) {
    bucket(key).addTokens(1);
  }

  /** How many keys are remembered; a moment after a flood it may be a few too many. */
  long counted() {
    return buckets.estimatedSize();
  }

  private Bucket bucket(String key) {
    return buckets.get(key, unseen -> rate.bucket(clock));
  }
}
