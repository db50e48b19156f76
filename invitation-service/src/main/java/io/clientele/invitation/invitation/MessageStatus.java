package io.clientele.invitation.invitation;

/** How far a message has come (INV-7). */
public enum MessageStatus {
  /** No provider has taken it yet. */
  QUEUED,
  /** A provider has taken it. */
  SENT,
  /** It has reached its mailbox or its phone. */
  DELIVERED,
  /** It was taken and could not be brought there. */
  BOUNCED,
  /** It is given up: no provider takes it. */
  FAILED
}
