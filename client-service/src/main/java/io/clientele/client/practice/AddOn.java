package io.clientele.client.practice;

/** What a subscription may include beside bookkeeping. */
public enum AddOn {
  DATA_HEALTH_INSIGHTS,
  COMMERCE
}
