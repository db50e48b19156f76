package io.clientele.invitation.invitation;

import io.clientele.invitation.invitation.InvitationEvent.InvitationHandedOver;
import io.clientele.platform.decision.Decision;
import java.time.Instant;

/** What becomes of an invitation when whoever invited works at the practice no longer (BEY-5). */
public final class Succession {

  private Succession() {}

  /**
   * Somebody else stands for it. Their rights are asked when somebody says yes, as those of whoever
   * invited were (INV-4a).
   *
   * @param goneAt when {@code from} went: since then {@code to} stands for it, however late that is
   *     heard, and who goes after that hands it on
   */
  public static Decision<Invitation, InvitationEvent> handOver(
      Invitation invitation, String from, String to, Instant goneAt) {
    if (!invitation.offer().by().equals(from) || !isOpen(invitation)) {
      return Decision.unchanged();
    }
    var offeredAt = invitation.offeredAt();
    return Decision.done(
        invitation.by(to, goneAt.isAfter(offeredAt) ? goneAt : offeredAt),
        new InvitationHandedOver(invitation.id(), from, to));
  }

  /** Nobody stands for it; who has said yes already may not join either, for want of an inviter. */
  public static Decision<Invitation, InvitationEvent> revoke(
      Invitation invitation, String from, Instant now) {
    if (!invitation.offer().by().equals(from) || invitation.status() != InvitationStatus.PENDING) {
      return Decision.unchanged();
    }
    return invitation.revoke(null, now);
  }

  private static boolean isOpen(Invitation invitation) {
    return switch (invitation.status()) {
      case PENDING -> true;
      case ACCEPTED -> !invitation.joined();
      case EXPIRED, REVOKED -> false;
    };
  }
}
