package io.clientele.invitation.invitation;

import io.clientele.platform.event.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of an invitation; never whose it is. */
public sealed interface InvitationEvent {

  /** Somebody was invited. */
  @Named("InvitationCreated.v1")
  record InvitationCreated(
      String invitation,
      Kind kind,
      String practice,
      @Nullable String client,
      Role role,
      String invitedBy)
      implements InvitationEvent {}

  /** A provider has taken a message with one of its links. */
  @Named("InvitationSent.v1")
  record InvitationSent(String invitation, Channel channel, Instant expiresAt)
      implements InvitationEvent {}

  /** One of its messages is given up; {@code reason} is for people and names nobody. */
  @Named("InvitationDeliveryFailed.v1")
  record InvitationDeliveryFailed(String invitation, Channel channel, String reason)
      implements InvitationEvent {}

  /** One of its messages has reached its mailbox or its phone. */
  @Named("InvitationDelivered.v1")
  record InvitationDelivered(String invitation, Channel channel) implements InvitationEvent {}

  /** One of its messages was taken and came back; {@code reason} is for people and names nobody. */
  @Named("InvitationBounced.v1")
  record InvitationBounced(String invitation, Channel channel, String reason)
      implements InvitationEvent {}

  /** A provider has taken a reminder with one of its links (INV-10). */
  @Named("InvitationReminded.v1")
  record InvitationReminded(String invitation, Channel channel) implements InvitationEvent {}

  /** The person invited said yes. */
  @Named("InvitationAccepted.v1")
  record InvitationAccepted(
      String invitation,
      Kind kind,
      String practice,
      @Nullable String client,
      Role role,
      Channel channel)
      implements InvitationEvent {}

  /**
   * The membership was made for this login; also if it was being taken back and they were quicker.
   */
  @Named("InvitationCompleted.v1")
  record InvitationCompleted(String invitation, String login) implements InvitationEvent {}

  /** Its week is over and nobody has said yes. */
  @Named("InvitationExpired.v1")
  record InvitationExpired(String invitation) implements InvitationEvent {}

  /** Who invited works there no longer; somebody else stands for it from now on (BEY-5). */
  @Named("InvitationHandedOver.v1")
  record InvitationHandedOver(String invitation, String from, String to)
      implements InvitationEvent {}

  /** It is sent anew, with new links; who does that stands for it from now on (INV-3). */
  @Named("InvitationResent.v1")
  record InvitationResent(String invitation, int generation, String by)
      implements InvitationEvent {}

  /** It was taken back, or nobody stands for it any more; its links are dead (INV-8). */
  @Named("InvitationRevoked.v1")
  record InvitationRevoked(String invitation, @Nullable String by) implements InvitationEvent {}
}
