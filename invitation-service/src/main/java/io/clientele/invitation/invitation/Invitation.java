package io.clientele.invitation.invitation;

import io.clientele.invitation.invitation.InvitationEvent.InvitationAccepted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCompleted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCreated;
import io.clientele.invitation.invitation.InvitationEvent.InvitationExpired;
import io.clientele.invitation.invitation.InvitationEvent.InvitationResent;
import io.clientele.invitation.invitation.InvitationEvent.InvitationRevoked;
import io.clientele.invitation.link.Links;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation.
 *
 * @param offeredAt since when whoever offers it does: they made it, sent it again or took it over
 * @param generation counts the times its links were made anew
 * @param sms null if the person has no mobile number
 * @param openKey membership and email while it is open: no two may be equal (INV-4b)
 * @param expiresAt a week after the first message was handed over (INV-2), or if none was, after
 *     the last was given up; null before
 * @param acceptance null before
 * @param member null until the membership was made after the yes
 */
public record Invitation(
    String id,
    Offer offer,
    Invitee invitee,
    Instant createdAt,
    Instant offeredAt,
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

  /** Stored before it was kept who offers since when, it is as old as the invitation. */
  public Invitation {
    offeredAt = Objects.requireNonNullElse(offeredAt, createdAt);
  }

  /**
   * A new one.
   *
   * @param from when its messages are due
   */
  public static Decision<Invitation, InvitationEvent> open(
      String id, Offer offer, Invitee invitee, Links links, Instant now, Instant from) {
    var messages = Messages.queued(id, invitee, FIRST_GENERATION, links, from);
    var opened =
        new Invitation(
            id,
            offer,
            invitee,
            now,
            now,
            FIRST_GENERATION,
            InvitationStatus.PENDING,
            messages.email(),
            messages.sms(),
            offer.key(invitee),
            null,
            null,
            null);
    return Decision.done(
        opened,
        new InvitationCreated(
            id, offer.kind(), offer.practice(), offer.client(), offer.role(), offer.by()));
  }

  Messages messages() {
    return new Messages(email, sms);
  }

  /** The message by a channel, if there is one. */
  public Optional<Message> message(Channel channel) {
    return messages().by(channel);
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
    return messages().channelOf(link);
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
                  ended(
                      InvitationStatus.ACCEPTED,
                      messages().usedBy(channel),
                      new Acceptance(now, channel)),
                  new InvitationAccepted(
                      id, offer.kind(), offer.practice(), offer.client(), offer.role(), channel));
      case ACCEPTED -> joined() ? Decision.refused(InvitationRefusal.done()) : Decision.unchanged();
      case EXPIRED, REVOKED -> Decision.refused(InvitationRefusal.linkNotFound());
    };
  }

  /** Its week is over, if it is (INV-2). */
  public Decision<Invitation, InvitationEvent> expire(Instant now) {
    return status == InvitationStatus.PENDING && isOver(now)
        ? Decision.done(
            ended(InvitationStatus.EXPIRED, messages().dead(), null), new InvitationExpired(id))
        : Decision.unchanged();
  }

  /**
   * Sends it anew: with new links, the old ones dead at once, and a week that begins again with the
   * first message (INV-3). Who sends it stands for it from now on.
   *
   * @param by the login that does
   */
  public Decision<Invitation, InvitationEvent> resend(String by, Links links, Instant now) {
    return switch (status) {
      case PENDING, EXPIRED -> {
        var next = generation + 1;
        var theirs = offer.by(by);
        yield Decision.done(
            copy(
                theirs,
                now,
                next,
                InvitationStatus.PENDING,
                messages().again(id, next, links, now),
                theirs.key(invitee),
                null,
                null,
                null),
            new InvitationResent(id, next, by));
      }
      case ACCEPTED -> Decision.refused(InvitationRefusal.accepted());
      case REVOKED -> Decision.refused(InvitationRefusal.revoked());
    };
  }

  /**
   * Takes it back: its links are dead at once (INV-8), also if the person has said yes and has not
   * joined. Where they join at this very moment, and were quicker, {@link #complete} says so. One
   * that has ended without a yes stays as it is.
   *
   * @param by the login that does; null where nobody stands for it any more
   */
  public Decision<Invitation, InvitationEvent> revoke(@Nullable String by, Instant now) {
    return switch (status) {
      case PENDING -> isOver(now) ? expire(now) : revoked(by);
      case ACCEPTED -> joined() ? Decision.refused(InvitationRefusal.joined()) : revoked(by);
      case EXPIRED, REVOKED -> Decision.unchanged();
    };
  }

  private Decision<Invitation, InvitationEvent> revoked(@Nullable String by) {
    var next = ended(InvitationStatus.REVOKED, messages().dead(), acceptance);
    return Decision.done(next, new InvitationRevoked(id, by));
  }

  /**
   * The membership was made for this login. Of one that was taken back after the yes that says that
   * the person was quicker: where they join it is decided who was first (decision 46).
   */
  public Decision<Invitation, InvitationEvent> complete(String login) {
    if (acceptance == null || joined()) {
      return Decision.unchanged();
    }
    var made = new Member(login, offer.key(invitee));
    var yes = InvitationStatus.ACCEPTED;
    var next =
        copy(offer, offeredAt, generation, yes, messages(), openKey, expiresAt, acceptance, made);
    return Decision.done(next, new InvitationCompleted(id, login));
  }

  /** The same, offered by somebody else since that time. */
  Invitation by(String who, Instant at) {
    return copy(
        offer.by(who), at, generation, status, messages(), openKey, expiresAt, acceptance, member);
  }

  private Invitation ended(InvitationStatus as, Messages last, @Nullable Acceptance yes) {
    return with(as, last, null, expiresAt, yes);
  }

  /** The same, further on; what is offered to whom, and by which links, stays. */
  Invitation with(
      InvitationStatus newStatus,
      Messages newMessages,
      @Nullable String newKey,
      @Nullable Instant newEnd,
      @Nullable Acceptance newYes) {
    return copy(
        offer, offeredAt, generation, newStatus, newMessages, newKey, newEnd, newYes, member);
  }

  private Invitation copy(
      Offer by,
      Instant since,
      int nth,
      InvitationStatus as,
      Messages last,
      @Nullable String key,
      @Nullable Instant end,
      @Nullable Acceptance yes,
      @Nullable Member who) {
    return new Invitation(
        id, by, invitee, createdAt, since, nth, as, last.email(), last.sms(), key, end, yes, who);
  }
}
