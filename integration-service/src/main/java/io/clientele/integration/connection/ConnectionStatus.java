package io.clientele.integration.connection;

/** Where a connection stands; names on the wire, for ever. */
public enum ConnectionStatus {
  /** A draft: somebody must sign in at the provider. */
  STARTED,
  /** A draft: an organisation must be chosen. */
  AUTHORISED,
  /** A draft: the client must be added. */
  CHOSEN,
  /** A draft whose time is over: client-service says whether its client is there. */
  LAPSING,
  /** It came to nothing, for good. */
  LAPSED,
  /** Its client is there; the lists are on their way. */
  IMPORTING,
  /** It works. */
  CONNECTED,
  /** Somebody must sign in again. */
  EXPIRED,
  /** Somebody has ended it, for good. */
  DISCONNECTED;

  /** Whether its client is there. */
  public boolean isAttached() {
    return this == IMPORTING || this == CONNECTED || this == EXPIRED;
  }
}
