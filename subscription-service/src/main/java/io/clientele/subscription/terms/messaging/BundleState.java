package io.clientele.subscription.terms.messaging;

import io.clientele.subscription.terms.Verdict;
import java.util.Objects;

/** What we want of a bundle's state; one without it is a dead letter. */
record BundleState(String practice, Long wish, Boolean lowered, Integer taken) {

  BundleState {
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(wish, "wish");
    Objects.requireNonNull(lowered, "lowered");
    Objects.requireNonNull(taken, "taken");
  }

  Verdict verdict() {
    return new Verdict(wish, lowered, taken);
  }
}
