package io.clientele.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * So many requests in so long. All of them may come at once; after that they come back evenly.
 *
 * @param requests how many
 * @param per in how long; at least a millisecond
 */
record Rate(@Positive long requests, @NotNull @DurationMin(millis = 1) Duration per) {

  Bucket bucket(TimeMeter clock) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
        .withCustomTimePrecision(clock)
        .build();
  }
}
