package io.clientele.subscription.terms.messaging;

import io.clientele.subscription.plan.Region;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we want of {@code PracticeRegistered.v1}; one without it is a dead letter. */
record PracticeRegistered(String practice, Region region, @Nullable ZoneId timeZone) {

  static final String TYPE = "io.clientele.access.PracticeRegistered.v1";

  PracticeRegistered {
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(region, "region");
  }
}
