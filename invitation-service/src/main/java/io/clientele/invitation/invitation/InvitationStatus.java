package io.clientele.invitation.invitation;

/** Where an invitation stands: it is open, or has ended. */
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  EXPIRED,
  REVOKED
}
