package io.clientele.invitation.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invitation as everybody may know it: without the person. */
public record PublicInvitation(
    String invitation,
    Kind kind,
    String practice,
    @Nullable String client,
    Role role,
    List<Permission> permissions,
    InvitationStatus status,
    String invitedBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant acceptedAt,
    boolean joined,
    List<Delivery> deliveries) {

  /** How far the message by one channel has come. */
  public record Delivery(Channel channel, MessageStatus status) {}

  /** What others may know of this one. */
  public static PublicInvitation of(Invitation invitation) {
    var offer = invitation.offer();
    var acceptance = invitation.acceptance();
    return new PublicInvitation(
        invitation.id(),
        offer.kind(),
        offer.practice(),
        offer.client(),
        offer.role(),
        offer.permissions(),
        invitation.status(),
        offer.by(),
        invitation.createdAt(),
        invitation.expiresAt(),
        acceptance == null ? null : acceptance.at(),
        invitation.joined(),
        Arrays.stream(Channel.values())
            .flatMap(
                channel ->
                    invitation.message(channel).stream()
                        .map(message -> new Delivery(channel, message.status())))
            .toList());
  }
}
