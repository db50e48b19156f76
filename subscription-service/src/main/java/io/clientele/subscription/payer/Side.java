package io.clientele.subscription.payer;

/** Who asks for a change of who pays. */
public enum Side {
  PRACTICE,
  CLIENT
}
