package io.clientele.invitation.leaver;

import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.invitation.invitation.Succession;
import io.clientele.platform.Sweep;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Hands the open invitations of colleagues who have gone to their successors, or revokes them where
 * there is none (BEY-5, INV-8). A few hundred at a time; what a crash leaves, the next run does,
 * and several may do so at once.
 */
public final class HandingOver {

  /**
   * So long after somebody has gone it is looked for more: longer than a token of theirs lasts
   * after their rights have ended, and than any write takes that began while they were there.
   */
  static final Duration LAST_LOOK = Duration.ofMinutes(2);

  /**
   * Longer than any token lasts that was given to them while they were there. What they send later
   * they send because they are back, however late it is heard that they had gone.
   */
  static final Duration LAST_TOKEN = Duration.ofMinutes(6);

  private static final String US = "invitation-service";
  private static final int LEAVERS_AT_ONCE = 50;
  private static final int AT_ONCE = 500;

  private final Leavers leavers;
  private final Invitations invitations;
  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Clock clock;

  /** Handing over these. */
  public HandingOver(
      Leavers leavers,
      Invitations invitations,
      Aggregates<Invitation, InvitationEvent> aggregates,
      Clock clock) {
    this.leavers = leavers;
    this.invitations = invitations;
    this.aggregates = aggregates;
    this.clock = clock;
  }

  /**
   * A batch of everybody's. One that cannot be done holds up none of the others.
   *
   * @throws RuntimeException of the first that could not
   */
  public void run() {
    Sweep.each(leavers.all(LEAVERS_AT_ONCE), this::settle);
  }

  private void settle(Leaver leaver) {
    var open =
        invitations.openBy(
            leaver.practice(),
            leaver.login(),
            leaver.successor() != null,
            leaver.goneAt().plus(LAST_TOKEN),
            AT_ONCE);
    var cause = new Cause(US, null, leaver.event(), null, null);
    for (var id : open) {
      aggregates.command(
          id, cause, one -> settled(Objects.requireNonNull(one, id), leaver), PublicInvitation::of);
    }
    if (open.isEmpty() && !clock.instant().isBefore(leaver.since().plus(LAST_LOOK))) {
      leavers.settled(leaver);
    }
  }

  private Decision<Invitation, InvitationEvent> settled(Invitation invitation, Leaver leaver) {
    var successor = leaver.successor();
    return successor == null
        ? Succession.revoke(invitation, leaver.login(), clock.instant())
        : Succession.handOver(invitation, leaver.login(), successor, leaver.goneAt());
  }
}
