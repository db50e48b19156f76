package io.clientele.client.account;

/** What sort of business a client is. */
public enum ClientKind {
  BUSINESS,
  SELF_EMPLOYED
}
