package io.clientele.invitation.invitation;

import io.clientele.platform.Sweep;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Objects;

/** Notices that weeks are over, also if nobody looks (INV-2). Several may do so at once. */
public final class Expiry {

  private static final int AT_ONCE = 500;
  private static final Cause CAUSE = Cause.of("invitation-service");

  private final Invitations invitations;
  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Clock clock;

  /** Expiry of these. */
  public Expiry(
      Invitations invitations, Aggregates<Invitation, InvitationEvent> aggregates, Clock clock) {
    this.invitations = invitations;
    this.aggregates = aggregates;
    this.clock = clock;
  }

  /**
   * Ends those whose week is over, some hundred in one write. Where one of them cannot be ended
   * they are ended one by one, and it holds up none of the others.
   *
   * @throws RuntimeException of the first that could not
   */
  public void run() {
    var over = invitations.over(clock.instant(), AT_ONCE);
    try {
      aggregates.commandAll(over, CAUSE, this::ended);
    } catch (RuntimeException e) {
      Sweep.each(over, this::end);
    }
  }

  private void end(String id) {
    aggregates.command(
        id, CAUSE, one -> ended(Objects.requireNonNull(one, id)), PublicInvitation::of);
  }

  private Decision<Invitation, InvitationEvent> ended(Invitation invitation) {
    return invitation.expire(clock.instant());
  }
}
