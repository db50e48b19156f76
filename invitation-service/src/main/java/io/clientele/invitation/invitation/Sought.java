package io.clientele.invitation.invitation;

import org.jspecify.annotations.Nullable;

/**
 * Which invitations of an account are looked for (INV-8).
 *
 * @param client only those to its people; null for all
 * @param status only these; null for all
 * @param delivery only those with a message that has come so far; null for all
 */
public record Sought(
    Account at,
    @Nullable String client,
    @Nullable InvitationStatus status,
    @Nullable MessageStatus delivery) {

  /** All of them. */
  public static Sought all(Account at) {
    return new Sought(at, null, null, null);
  }
}
