package io.clientele.invitation.invitation;

import io.clientele.invitation.invitation.InvitationEvent.InvitationAccepted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCompleted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCreated;
import io.clientele.invitation.invitation.InvitationEvent.InvitationDeliveryFailed;
import io.clientele.invitation.invitation.InvitationEvent.InvitationExpired;
import io.clientele.invitation.invitation.InvitationEvent.InvitationSent;
import io.clientele.invitation.link.Links;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation.
 *
 * @param generation counts the times its links were made anew
 * @param sms null if the person has no mobile number
 * @param openKey membership and email while it is open: no two may be equal (INV-4b)
 * @param expiresAt a week after the first message was handed over; null before (INV-2)
 * @param acceptance null before
 * @param member null until the membership was made after the yes
 */
public record Invitation(
    String id,
    Offer offer,
    Invitee invitee,
    Instant createdAt,
    int generation,
    InvitationStatus status,
    Message email,
    @Nullable Message sms,
    @Nullable String openKey,
    @Nullable Instant expiresAt,
    @Nullable Acceptance acceptance,
    @Nullable Member member) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "invitation";

  /** The unique index on {@link #openKey}. */
  public static final String OPEN_KEY_INDEX = "one-open-invitation";

  private static final int FIRST_GENERATION = 1;

  /** A new one, its messages due at once. */
  public static Decision<Invitation, InvitationEvent> open(
      String id, Offer offer, Invitee invitee, Links links, Instant now) {
    var sms = invitee.mobile() == null ? null : message(id, Channel.SMS, links, now);
    var opened =
        new Invitation(
            id,
            offer,
            invitee,
            now,
            FIRST_GENERATION,
            InvitationStatus.PENDING,
            message(id, Channel.EMAIL, links, now),
            sms,
            offer.key(invitee),
            null,
            null,
            null);
    return Decision.done(
        opened,
        new InvitationCreated(
            id, offer.kind(), offer.practice(), offer.client(), offer.role(), offer.by()));
  }

  private static Message message(String id, Channel channel, Links links, Instant now) {
    return Message.queued(links.of(id, channel.name(), FIRST_GENERATION).hash(), now);
  }

  /** The message by a channel, if there is one. */
  public Optional<Message> message(Channel channel) {
    return Optional.ofNullable(channel == Channel.EMAIL ? email : sms);
  }

  /** Whether the membership was made. */
  public boolean joined() {
    return member != null;
  }

  /** Whether somebody may say yes now. */
  public boolean isOpen(Instant now) {
    return status == InvitationStatus.PENDING && !isOver(now);
  }

  /** Whether its week is over. */
  private boolean isOver(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** By which channel a link was sent, if it is alive; it need not be of any use any more. */
  public Optional<Channel> channelOf(String link) {
    if (link.equals(email.link())) {
      return Optional.of(Channel.EMAIL);
    }
    return sms != null && link.equals(sms.link()) ? Optional.of(Channel.SMS) : Optional.empty();
  }

  /**
   * A provider has taken a message; told also if the invitation has ended meanwhile.
   *
   * @param valid how long it is good for from the first one on (INV-2)
   */
  public Decision<Invitation, InvitationEvent> sent(Channel channel, Instant now, Duration valid) {
    var message = message(channel).orElseThrow();
    if (!message.isQueued()) {
      return Decision.unchanged();
    }
    var until = Objects.requireNonNullElse(expiresAt, now.plus(valid));
    var next = with(channel, message.sent());
    return Decision.done(
        next.with(status, next.email, next.sms, openKey, until, acceptance),
        new InvitationSent(id, channel, until));
  }

  /** A message is given up. Where all are, nobody can say yes, and the person may be asked anew. */
  public Decision<Invitation, InvitationEvent> failed(Channel channel, String reason) {
    var message = message(channel).orElseThrow();
    if (!message.isQueued()) {
      return Decision.unchanged();
    }
    var failed = message.failed(reason);
    // Nobody was given its link; unless it was used although the provider's yes was lost on the
    // way.
    var next = with(channel, status == InvitationStatus.PENDING ? failed.dead() : failed);
    var hopeless = next.email.isHopeless() && (next.sms == null || next.sms.isHopeless());
    return Decision.done(
        next.with(status, next.email, next.sms, hopeless ? null : openKey, expiresAt, acceptance),
        new InvitationDeliveryFailed(id, channel, reason));
  }

  /**
   * The person invited says yes by a link; the other link is dead from then on (INV-4).
   *
   * @param link the hash of the link
   */
  public Decision<Invitation, InvitationEvent> accept(String link, Instant now) {
    var channel = channelOf(link).orElse(null);
    if (channel == null) {
      return Decision.refused(InvitationRefusal.linkNotFound());
    }
    return switch (status) {
      case PENDING ->
          isOver(now)
              ? Decision.refused(InvitationRefusal.linkNotFound())
              : Decision.done(
                  acceptedBy(channel, now),
                  new InvitationAccepted(
                      id, offer.kind(), offer.practice(), offer.client(), offer.role(), channel));
      case ACCEPTED -> joined() ? Decision.refused(InvitationRefusal.done()) : Decision.unchanged();
      case EXPIRED, REVOKED -> Decision.refused(InvitationRefusal.linkNotFound());
    };
  }

  private Invitation acceptedBy(Channel channel, Instant now) {
    var mail = channel == Channel.EMAIL ? email.used() : email.dead();
    var text = sms == null ? null : channel == Channel.SMS ? sms.used() : sms.dead();
    return with(
        InvitationStatus.ACCEPTED, mail, text, null, expiresAt, new Acceptance(now, channel));
  }

  /** Its week is over, if it is (INV-2). */
  public Decision<Invitation, InvitationEvent> expire(Instant now) {
    if (status != InvitationStatus.PENDING || !isOver(now)) {
      return Decision.unchanged();
    }
    var text = sms == null ? null : sms.dead();
    return Decision.done(
        with(InvitationStatus.EXPIRED, email.dead(), text, null, expiresAt, null),
        new InvitationExpired(id));
  }

  /** The membership was made for this login. */
  public Decision<Invitation, InvitationEvent> complete(String login) {
    if (status != InvitationStatus.ACCEPTED || joined()) {
      return Decision.unchanged();
    }
    return Decision.done(
        new Invitation(
            id,
            offer,
            invitee,
            createdAt,
            generation,
            status,
            email,
            sms,
            openKey,
            expiresAt,
            acceptance,
            new Member(login, offer.key(invitee))),
        new InvitationCompleted(id, login));
  }

  private Invitation with(Channel channel, Message message) {
    return channel == Channel.EMAIL
        ? with(status, message, sms, openKey, expiresAt, acceptance)
        : with(status, email, message, openKey, expiresAt, acceptance);
  }

  /** The same, offered by somebody else. */
  Invitation by(String inviter) {
    var theirs = offer.by(inviter);
    return new Invitation(
        id,
        theirs,
        invitee,
        createdAt,
        generation,
        status,
        email,
        sms,
        openKey,
        expiresAt,
        acceptance,
        member);
  }

  Invitation with(
      InvitationStatus newStatus,
      Message newEmail,
      @Nullable Message newSms,
      @Nullable String newOpenKey,
      @Nullable Instant newExpiresAt,
      @Nullable Acceptance newAcceptance) {
    return new Invitation(
        id,
        offer,
        invitee,
        createdAt,
        generation,
        newStatus,
        newEmail,
        newSms,
        newOpenKey,
        newExpiresAt,
        newAcceptance,
        member);
  }
}
