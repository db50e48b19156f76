package io.clientele.access.joining.messaging;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we want of {@code InvitationRevoked.v1}; one without it is a dead letter. */
record InvitationRevoked(String invitation) {

  static final String TYPE = "io.clientele.invitation.InvitationRevoked.v1";

  InvitationRevoked {
    Objects.requireNonNull(invitation, "invitation");
  }

  /**
   * What it is then.
   *
   * @param acceptedAt when somebody said yes; null if nobody did, and then there is no ticket
   */
  record State(@Nullable Instant acceptedAt) {}
}
