package io.clientele.invitation.invitation;

import io.clientele.platform.contact.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The person invited. Personal: in no event and no log.
 *
 * @param email in normal form (NFKC)
 * @param mobile in E.164; null if there is none
 */
public record Invitee(String name, String email, @Nullable String mobile) {

  /** What makes two addresses one (INV-4b). */
  String emailKey() {
    return EmailAddress.key(email);
  }

  @Override
  public String toString() {
    return "Invitee";
  }
}
