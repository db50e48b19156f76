package io.clientele.integration.connection;

/** Why a connection expired; names on the wire, for ever. */
public enum Expiry {
  /** The sign-in is over, for all its connections. */
  AUTHORISATION_EXPIRED,
  /** This organisation is no longer open to the sign-in. */
  ORGANISATION_DISCONNECTED
}
