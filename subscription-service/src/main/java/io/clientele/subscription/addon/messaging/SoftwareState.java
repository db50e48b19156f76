package io.clientele.subscription.addon.messaging;

import io.clientele.subscription.plan.AddOn;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What we want of a software's state; one without it is a dead letter. */
record SoftwareState(String software, Boolean health, Boolean commerce) {

  SoftwareState {
    Objects.requireNonNull(software, "software");
    Objects.requireNonNull(health, "health");
    Objects.requireNonNull(commerce, "commerce");
  }

  Set<AddOn> supports() {
    var supports = EnumSet.noneOf(AddOn.class);
    for (var addOn : AddOn.values()) {
      if (supports(addOn)) {
        supports.add(addOn);
      }
    }
    return supports;
  }

  private boolean supports(AddOn addOn) {
    return switch (addOn) {
      case DATA_HEALTH_INSIGHTS -> health;
      case COMMERCE -> commerce;
    };
  }
}
