package io.clientele.access.joining.messaging;

import io.clientele.access.joining.Joining;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationsHeard {

  /** Somebody may hold a ticket of an invitation that was taken back after the yes (INV-8). */
  @Bean
  Reaction barInvitations(Joining joining, Parking parking) {
    return Reaction.to(
        InvitationRevoked.TYPE,
        InvitationRevoked.class,
        (told, revoked) -> {
          if (told.state(InvitationRevoked.State.class).acceptedAt() != null) {
            joining.takeBack(revoked.invitation());
          }
        },
        parking);
  }
}
