package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Invite;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.PlainText;
import io.clientele.invitation.invitation.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What {@code POST /api/clients/{client}/invitations} takes: who comes to the client, as what. */
record ClientInvitationRequest(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PlainText.FORM, message = InvitationRequest.NOT_PLAIN)
        String name,
    @NotBlank @Size(max = 254) String email,
    @Nullable @Size(min = 1, max = 40) String mobile,
    @Nullable @Pattern(regexp = Language.FORM, message = InvitationRequest.NOT_WRITTEN)
        String language,
    @NotNull Role role) {

  Invite invite(String practice, String client) {
    return new InvitationRequest(
            Kind.CLIENT_USER, client, name, email, mobile, language, role, null)
        .invite(practice);
  }

  @Override
  public String toString() {
    return "ClientInvitationRequest"; // the person is in no log
  }
}
