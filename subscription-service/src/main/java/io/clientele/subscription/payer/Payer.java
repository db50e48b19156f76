package io.clientele.subscription.payer;

/** Who pays for a client now. */
public enum Payer {
  PRACTICE,
  CLIENT,
  NOBODY
}
