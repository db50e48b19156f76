package io.clientele.invitation.invitation.messaging;

import io.clientele.invitation.invitation.Invitee;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we want of {@code ClientUserInvitationRequested.v1}; one without it is a dead letter. */
record ClientUserInvitationRequested(
    String client,
    String practice,
    String businessName,
    String requestedBy,
    Role role,
    String name,
    String email,
    @Nullable String mobile) {

  static final String TYPE = "io.clientele.client.ClientUserInvitationRequested.v1";

  ClientUserInvitationRequested {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(businessName, "businessName");
    Objects.requireNonNull(requestedBy, "requestedBy");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
  }

  Offer offer() {
    return Offer.toClientUser(practice, client, businessName, role, requestedBy);
  }

  Invitee invitee() {
    return new Invitee(name, email, mobile);
  }

  @Override
  public String toString() {
    return "ClientUserInvitationRequested"; // the person is in no log
  }
}
