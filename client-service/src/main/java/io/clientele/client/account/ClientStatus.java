package io.clientele.client.account;

/** Where a client stands in its life. */
public enum ClientStatus {
  /** Services run; uses a slot of whoever pays. */
  ACTIVE,
  /** Services stopped, the practice keeps access, no slot is used (LIF-2). */
  DEACTIVATED
}
