package io.clientele.subscription.addon.messaging;

import io.clientele.subscription.plan.AddOn;
import java.util.Objects;

/** What we want of events about one client's licence; one without it is a dead letter. */
record LicenceChange(String practice, String client, AddOn addOn) {

  static final String WANTED = "io.clientele.subscription.LicenceWanted.v1";
  static final String ASSIGNED = "io.clientele.subscription.LicenceAssigned.v1";
  static final String RETURNED = "io.clientele.subscription.LicenceReturned.v1";

  LicenceChange {
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(addOn, "addOn");
  }
}
