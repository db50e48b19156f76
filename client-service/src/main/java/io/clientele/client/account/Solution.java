package io.clientele.client.account;

/** What a client gets: bookkeeping always, the others where the practice has the add-on. */
public enum Solution {
  BOOKKEEPING,
  DATA_HEALTH_INSIGHTS,
  COMMERCE
}
