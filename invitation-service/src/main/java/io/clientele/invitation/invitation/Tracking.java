package io.clientele.invitation.invitation;

import io.clientele.invitation.invitation.InvitationEvent.InvitationBounced;
import io.clientele.invitation.invitation.InvitationEvent.InvitationDelivered;
import io.clientele.invitation.invitation.InvitationEvent.InvitationDeliveryFailed;
import io.clientele.invitation.invitation.InvitationEvent.InvitationReminded;
import io.clientele.invitation.invitation.InvitationEvent.InvitationSent;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What providers tell of the messages of an invitation (INV-7). It is told of messages with links
 * of one generation; once those were replaced it is no news any more and changes nothing (INV-3).
 */
public final class Tracking {

  private static final Duration REMINDED_BEFORE = Duration.ofDays(1);

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
    var remindAt = reminder(invitation, until, now);
    var next = invitation.messages().with(channel, message -> message.sent(now, remindAt));
    return Decision.done(
        invitation.with(
            invitation.status(), next, invitation.openKey(), until, invitation.acceptance()),
        new InvitationSent(invitation.id(), channel, until));
  }

  /** A day before the end (INV-10); none if that is over, or it has ended already. */
  private static @Nullable Instant reminder(Invitation invitation, Instant until, Instant now) {
    var at = until.minus(REMINDED_BEFORE);
    return invitation.status() == InvitationStatus.PENDING && at.isAfter(now) ? at : null;
  }

  /** Whether a reminder goes by this channel: by mail, and by text where no mail is out. */
  public static boolean reminds(Invitation invitation, Channel channel) {
    return channel == Channel.EMAIL || !invitation.email().isOut();
  }

  /**
   * A provider has taken a reminder.
   *
   * @param generation of the links in it
   */
  public static Decision<Invitation, InvitationEvent> reminded(
      Invitation invitation, Channel channel, int generation) {
    if (generation != invitation.generation()
        || invitation.message(channel).filter(Message::isToBeRemindedOf).isEmpty()) {
      return Decision.unchanged();
    }
    return Decision.done(
        invitation.with(
            invitation.status(),
            invitation.messages().with(channel, Message::reminded),
            invitation.openKey(),
            invitation.expiresAt(),
            invitation.acceptance()),
        new InvitationReminded(invitation.id(), channel));
  }

  /**
   * A message is given up. Where all are, nobody can say yes, and the person may be asked anew; it
   * can be sent again for as long as others are good for, and then ends as they do.
   *
   * @param generation of the links in the message
   * @param valid see {@link #sent}
   */
  public static Decision<Invitation, InvitationEvent> failed(
      Invitation invitation,
      Channel channel,
      int generation,
      String reason,
      Instant now,
      Duration valid) {
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
    var hopeless = next.areHopeless();
    var end = invitation.expiresAt();
    return Decision.done(
        invitation.with(
            invitation.status(),
            next,
            hopeless ? null : invitation.openKey(),
            pending && hopeless && end == null ? now.plus(valid) : end,
            invitation.acceptance()),
        new InvitationDeliveryFailed(invitation.id(), channel, reason));
  }

  /**
   * A message has reached its mailbox or its phone.
   *
   * @param generation of the links in the message
   * @param valid see {@link #sent}
   */
  public static Decision<Invitation, InvitationEvent> delivered(
      Invitation invitation, Channel channel, int generation, Instant now, Duration valid) {
    return reported(
        invitation,
        channel,
        generation,
        message -> message.delivered(now),
        new InvitationDelivered(invitation.id(), channel),
        now,
        valid);
  }

  /**
   * A message was taken and came back.
   *
   * @param generation of the links in the message
   * @param reason for people; it names nobody
   * @param valid see {@link #sent}
   */
  public static Decision<Invitation, InvitationEvent> bounced(
      Invitation invitation,
      Channel channel,
      int generation,
      String reason,
      Instant now,
      Duration valid) {
    return reported(
        invitation,
        channel,
        generation,
        message -> message.bounced(reason, now),
        new InvitationBounced(invitation.id(), channel, reason),
        now,
        valid);
  }

  /**
   * Only the first report of a message counts. One about a message that is still queued has
   * overtaken the provider's yes, or the yes was lost: then it is sent, and is not sent again.
   */
  private static Decision<Invitation, InvitationEvent> reported(
      Invitation invitation,
      Channel channel,
      int generation,
      UnaryOperator<Message> change,
      InvitationEvent told,
      Instant now,
      Duration valid) {
    if (isQueued(invitation, channel, generation)
        && sent(invitation, channel, generation, now, valid)
            instanceof Decision.Done<Invitation, InvitationEvent> first) {
      return new Decision.Done<>(
          changed(first.next(), channel, change), List.of(first.events().getFirst(), told));
    }
    return is(Message::isSent, invitation, channel, generation)
        ? Decision.done(changed(invitation, channel, change), told)
        : Decision.unchanged();
  }

  private static Invitation changed(
      Invitation invitation, Channel channel, UnaryOperator<Message> change) {
    return invitation.with(
        invitation.status(),
        invitation.messages().with(channel, change),
        invitation.openKey(),
        invitation.expiresAt(),
        invitation.acceptance());
  }

  private static boolean isQueued(Invitation invitation, Channel channel, int generation) {
    return is(Message::isQueued, invitation, channel, generation);
  }

  private static boolean is(
      Predicate<Message> state, Invitation invitation, Channel channel, int generation) {
    return generation == invitation.generation()
        && invitation.message(channel).filter(state).isPresent();
  }
}
