package io.clientele.invitation.delivery;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.invitation.invitation.Tracking;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Notes what providers tell of messages, as often as they like and in any order: of each message
 * the first report counts, and what is told of unknown or replaced ones changes nothing (INV-7).
 */
public final class Reports {

  private static final Cause CAUSE = Cause.of("invitation-service");

  private final Aggregates<Invitation, InvitationEvent> invitations;
  private final Clock clock;
  private final Duration valid;

  /**
   * Reports of these.
   *
   * @param valid how long an invitation is good for once the first message is out (INV-2)
   */
  public Reports(Aggregates<Invitation, InvitationEvent> invitations, Clock clock, Duration valid) {
    this.invitations = invitations;
    this.clock = clock;
    this.valid = valid;
  }

  /** Notes what was told of a message by this channel. */
  public void note(Reference message, Channel channel, Report report) {
    var says = report instanceof Report.Delivered || report instanceof Report.Bounced;
    if (says && invitations.find(message.invitation()).state() != null) {
      invitations.command(
          message.invitation(),
          CAUSE,
          known ->
              decide(
                  Objects.requireNonNull(known),
                  message.generation(),
                  channel,
                  report,
                  clock.instant()),
          PublicInvitation::of);
    }
  }

  private Decision<Invitation, InvitationEvent> decide(
      Invitation known, int generation, Channel channel, Report report, Instant now) {
    return switch (report) {
      case Report.Delivered delivered -> Tracking.delivered(known, channel, generation, now, valid);
      case Report.Bounced bounced ->
          Tracking.bounced(known, channel, generation, bounced.reason(), now, valid);
      case Report.Nothing nothing -> Decision.unchanged();
      case Report.Forged forged -> Decision.unchanged();
    };
  }
}
