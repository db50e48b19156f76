package io.clientele.integration.connection;

/** Whether a client's services run (LIF-2). */
public enum ClientStatus {
  ACTIVE,
  /** Nothing is imported for it; what there is stays, and its sign-in is kept alive. */
  DEACTIVATED
}
