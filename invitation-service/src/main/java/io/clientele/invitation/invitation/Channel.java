package io.clientele.invitation.invitation;

/** By which way a link goes to the person invited. */
public enum Channel {
  EMAIL,
  SMS
}
