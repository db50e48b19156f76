package io.clientele.invitation.invitation;

/** How far a message has come (INV-7). */
public enum MessageStatus {
  /** No provider has taken it yet. */
  QUEUED,
  /** A provider has taken it. */
  SENT,
  /** It is given up. */
  FAILED
}
