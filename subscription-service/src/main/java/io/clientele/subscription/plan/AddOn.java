package io.clientele.subscription.plan;

/** What can be had on top of bookkeeping, licensed per client (CLI-3). */
public enum AddOn {
  DATA_HEALTH_INSIGHTS,
  COMMERCE
}
