package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.invitation.Permission;
import io.clientele.invitation.invitation.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invitation as the practice that made it sees it. */
record InvitationView(
    String id,
    Kind kind,
    @Nullable String client,
    @Nullable String businessName,
    Role role,
    List<Permission> permissions,
    InvitationStatus status,
    String name,
    String email,
    @Nullable String mobile,
    String language,
    String invitedBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant acceptedAt,
    boolean joined,
    List<Delivery> deliveries) {

  /**
   * How far the message by one channel has come, why it was given up if it was, and how it came
   * there: oldest first, of messages with earlier links too (INV-7).
   */
  record Delivery(
      Channel channel, MessageStatus status, @Nullable String reason, List<Message.Step> story) {}

  static InvitationView of(Invitation invitation) {
    var offer = invitation.offer();
    var invitee = invitation.invitee();
    var acceptance = invitation.acceptance();
    return new InvitationView(
        invitation.id(),
        offer.kind(),
        offer.client(),
        offer.business(),
        offer.role(),
        offer.permissions(),
        invitation.status(),
        invitee.name(),
        invitee.email(),
        invitee.mobile(),
        invitee.language().tag(),
        offer.by(),
        invitation.createdAt(),
        invitation.expiresAt(),
        acceptance == null ? null : acceptance.at(),
        invitation.joined(),
        deliveries(invitation));
  }

  private static List<Delivery> deliveries(Invitation invitation) {
    return Arrays.stream(Channel.values())
        .flatMap(
            channel ->
                invitation.message(channel).stream()
                    .map(one -> new Delivery(channel, one.status(), one.reason(), one.story())))
        .toList();
  }
}
