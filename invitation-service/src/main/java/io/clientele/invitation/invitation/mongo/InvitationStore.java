package io.clientele.invitation.invitation.mongo;

import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code invitation}. */
@Configuration(proxyBeanMethods = false)
class InvitationStore {

  @Bean
  AggregateType<Invitation, InvitationEvent> invitationType() {
    return AggregateType.of(
        Invitation.TYPE,
        "clientele.invitation",
        Invitation.class,
        InvitationEvent.class,
        PublicInvitation::of,
        invitation -> invitation.offer().practice());
  }

  @Bean
  Aggregates<Invitation, InvitationEvent> aggregates(
      AggregateStore store, AggregateType<Invitation, InvitationEvent> invitationType) {
    InvitationIndexes.prepare(store.collection(invitationType));
    return store.of(invitationType);
  }

  @Bean
  Invitations invitations(
      AggregateStore store, AggregateType<Invitation, InvitationEvent> invitationType) {
    return new MongoInvitations(
        store.collection(invitationType), found -> store.read(invitationType, found));
  }
}
