package io.clientele.invitation.invitation;

/** What a colleague may be allowed on top of a role. */
public enum Permission {
  ADD_CLIENT_ACCOUNTS
}
