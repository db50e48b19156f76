package io.clientele.integration.connection;

/** What somebody signs in at a provider for; a state is good for one of them alone (INT-3). */
public enum Purpose {
  /** A client that is being added (CLI-4). */
  ADD,
  /** A client that exists and has no connection. */
  CONNECT,
  /** A connection as it is: its organisation stays (INT-5a). */
  RECONNECT,
  /** Another organisation of the same software for a connection (INT-6). */
  CHANGE_ORGANISATION
}
