package io.clientele.invitation.invitation;

import io.clientele.platform.contact.EmailAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person invited. Personal: in no event and no log.
 *
 * @param email in normal form (NFKC)
 * @param mobile in E.164; null if there is none
 * @param language what is written to them in
 */
public record Invitee(String name, String email, @Nullable String mobile, Language language) {

  /** Who was invited before there was a choice reads English. */
  public Invitee {
    language = Objects.requireNonNullElse(language, Language.EN);
  }

  /** One who reads English. */
  public Invitee(String name, String email, @Nullable String mobile) {
    this(name, email, mobile, Language.EN);
  }

  /** What makes two addresses one (INV-4b). */
  String emailKey() {
    return EmailAddress.key(email);
  }

  /** Where messages to them go, in the form in which equal ones are equal. */
  List<String> contacts() {
    return mobile == null ? List.of(emailKey()) : List.of(emailKey(), mobile);
  }

  @Override
  public String toString() {
    return "Invitee";
  }
}
