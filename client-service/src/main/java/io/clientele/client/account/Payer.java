package io.clientele.client.account;

/** Who pays for a client's subscription. */
public enum Payer {
  PRACTICE
}
