package io.clientele.invitation.delivery.mongo;

import io.clientele.invitation.delivery.Queue;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

  @Bean
  Queue queue(AggregateStore store, AggregateType<Invitation, InvitationEvent> invitationType) {
    return new MongoQueue(
        store.collection(invitationType), found -> store.read(invitationType, found));
  }
}
