package io.clientele.invitation.resending;

import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.MessageStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which invitations of a practice are to be sent again. */
public sealed interface Selection {

  /** The most that are sent again by one command. */
  int MOST = 10_000;

  /** These, in this order. */
  record Named(Set<String> ids) implements Selection {}

  /**
   * Those of the list that fit and have not ended for good, newest first.
   *
   * @param client only those to its people; null for all
   * @param status open ones or expired ones; null for both, open ones first
   * @param delivery only those with a message that has come so far; null for all
   */
  record Fitting(
      @Nullable String client, @Nullable InvitationStatus status, @Nullable MessageStatus delivery)
      implements Selection {

    /** Where an invitation stands that may be sent again (INV-3). */
    public static final List<InvitationStatus> STATUSES =
        List.of(InvitationStatus.PENDING, InvitationStatus.EXPIRED);

    List<InvitationStatus> statuses() {
      return status == null ? STATUSES : List.of(status);
    }
  }
}
