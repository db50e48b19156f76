package io.clientele.subscription.plan;

/** Where a practice is. */
public enum Region {
  UK,
  US,
  CA
}
