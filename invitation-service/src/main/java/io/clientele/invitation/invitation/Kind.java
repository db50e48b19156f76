package io.clientele.invitation.invitation;

/** What somebody is invited to (INV-1). */
public enum Kind {
  /** To be a person of a client's own business here. */
  CLIENT_USER,
  /** To work at the practice. */
  COLLEAGUE
}
