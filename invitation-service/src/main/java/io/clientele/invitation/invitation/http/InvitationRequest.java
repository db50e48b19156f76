package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Invite;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Permission;
import io.clientele.invitation.invitation.PlainText;
import io.clientele.invitation.invitation.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST .../invitations} takes.
 *
 * @param client whose user to invite; left out for a colleague
 * @param language what is written to the person in, BCP 47; English if left out
 * @param permissions of a colleague, on top of the role; none if left out
 */
record InvitationRequest(
    @NotNull Kind kind,
    @Nullable @Size(min = 1, max = 64) String client,
    @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.FORM, message = NOT_PLAIN) String name,
    @NotBlank @Size(max = 254) String email,
    @Nullable @Size(min = 1, max = 40) String mobile,
    @Nullable @Pattern(regexp = Language.FORM, message = NOT_WRITTEN) String language,
    @NotNull Role role,
    @Nullable @Size(max = 20) Set<Permission> permissions) {

  static final String NOT_PLAIN = "must be plain text without web addresses";
  static final String NOT_WRITTEN = "must be en or fr, with a region or without";

  Invite invite(String practice) {
    return new Invite(
        practice,
        kind,
        client,
        Normalizer.normalize(name.strip(), Normalizer.Form.NFC),
        email,
        mobile,
        language == null ? Language.EN : Language.of(language),
        role,
        permissions == null ? List.of() : List.copyOf(permissions));
  }

  @Override
  public String toString() {
    return "InvitationRequest"; // the person is in no log
  }
}
