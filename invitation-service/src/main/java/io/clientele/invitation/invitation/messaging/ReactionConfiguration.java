package io.clientele.invitation.invitation.messaging;

import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Inviting;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import io.clientele.platform.consume.Told;
import io.clientele.platform.decision.Decision;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A client added with a person in mind invites them; whoever has joined completes theirs. */
@Configuration(proxyBeanMethods = false)
class ReactionConfiguration {

  private static final String US = "invitation-service";

  @Bean
  Reaction inviteClientUser(Inviting inviting, Parking parking) {
    return Reaction.to(
        ClientUserInvitationRequested.TYPE,
        ClientUserInvitationRequested.class,
        (told, asked) ->
            inviting.invite(
                id(told), told.heard(), told.causeOf(US), asked.offer(), asked.invitee()),
        parking);
  }

  /** Derived from the event: heard again, it is the same invitation. */
  private static String id(Told told) {
    return UUID.nameUUIDFromBytes(("invitation|" + told.id()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Bean
  Reaction completeColleague(Aggregates<Invitation, InvitationEvent> invitations, Parking parking) {
    return completion(Joined.COLLEAGUE, invitations, parking);
  }

  @Bean
  Reaction completeClientUser(
      Aggregates<Invitation, InvitationEvent> invitations, Parking parking) {
    return completion(Joined.CLIENT_USER, invitations, parking);
  }

  private static Reaction completion(
      String type, Aggregates<Invitation, InvitationEvent> invitations, Parking parking) {
    return Reaction.to(
        type,
        Joined.class,
        (told, joined) -> {
          var invitation = joined.invitation();
          if (invitation != null) {
            invitations.react(
                invitation,
                told.heard(),
                told.causeOf(US),
                known -> known == null ? Decision.unchanged() : known.complete(joined.login()));
          }
        },
        parking);
  }
}
