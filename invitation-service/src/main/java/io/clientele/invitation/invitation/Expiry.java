package io.clientele.invitation.invitation;

import io.clientele.platform.Sweep;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.Objects;

/** Notices that weeks are over, also if nobody looks (INV-2). Several may do so at once. */
public final class Expiry {

  private static final int AT_ONCE = 200;
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
   * Ends those whose week is over. One that cannot be ended holds up none of the others.
   *
   * @throws RuntimeException of the first that could not
   */
  public void run() {
    Sweep.each(invitations.over(clock.instant(), AT_ONCE), this::end);
  }

  private void end(String id) {
    aggregates.command(
        id,
        CAUSE,
        invitation -> Objects.requireNonNull(invitation, id).expire(clock.instant()),
        PublicInvitation::of);
  }
}
