package io.clientele.client.account;

/** Who pays for a client's subscription (SUB-4). */
public enum Payer {
  /** Its practice; it uses a slot of the practice's bundle while it is active. */
  PRACTICE,
  /** The client, or nobody any more: no business of the practice's, and no slot of its bundle. */
  CLIENT
}
