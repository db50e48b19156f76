package io.clientele.invitation.invitation;

import io.clientele.invitation.invitation.InvitationEvent.InvitationDeliveryFailed;
import io.clientele.invitation.invitation.InvitationEvent.InvitationSent;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What providers tell of the messages of an invitation (INV-7). It is told of messages with links
 * of one generation; once those were replaced it is no news any more and changes nothing (INV-3).
 */
public final class Tracking {

  private Tracking() {}

  /**
   * A provider has taken a message; told also if the invitation has ended meanwhile.
   *
   * @param generation of the links in the message
   * @param valid how long the invitation is good for from the first one on (INV-2)
   */
  public static Decision<Invitation, InvitationEvent> sent(
      Invitation invitation, Channel channel, int generation, Instant now, Duration valid) {
    if (!isQueued(invitation, channel, generation)) {
      return Decision.unchanged();
    }
    var until = Objects.requireNonNullElse(invitation.expiresAt(), now.plus(valid));
    var next = invitation.messages().with(channel, message -> message.sent(now));
    return Decision.done(
        invitation.with(
            invitation.status(), next, invitation.openKey(), until, invitation.acceptance()),
        new InvitationSent(invitation.id(), channel, until));
  }

  /**
   * A message is given up. Where all are, nobody can say yes, and the person may be asked anew.
   *
   * @param generation of the links in the message
   */
  public static Decision<Invitation, InvitationEvent> failed(
      Invitation invitation, Channel channel, int generation, String reason, Instant now) {
    if (!isQueued(invitation, channel, generation)) {
      return Decision.unchanged();
    }
    // Nobody was given its link; unless it was used although the provider's yes was lost on the
    // way.
    var pending = invitation.status() == InvitationStatus.PENDING;
    var next =
        invitation
            .messages()
            .with(
                channel,
                message -> {
                  var failed = message.failed(reason, now);
                  return pending ? failed.dead() : failed;
                });
    return Decision.done(
        invitation.with(
            invitation.status(),
            next,
            next.areHopeless() ? null : invitation.openKey(),
            invitation.expiresAt(),
            invitation.acceptance()),
        new InvitationDeliveryFailed(invitation.id(), channel, reason));
  }

  private static boolean isQueued(Invitation invitation, Channel channel, int generation) {
    return generation == invitation.generation()
        && invitation.message(channel).orElseThrow().isQueued();
  }
}
