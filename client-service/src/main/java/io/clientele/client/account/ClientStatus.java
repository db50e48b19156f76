package io.clientele.client.account;

/** Where a client stands in its life. */
public enum ClientStatus {
  ACTIVE
}
