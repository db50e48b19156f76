package io.clientele.integration.connection.messaging;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReactionConfiguration {

  @Bean
  ConnectionReactions connectionReactions(
      Aggregates<Connection, ConnectionEvent> connections,
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      ConnectionIndex index,
      Providers providers,
      DraftTerms terms,
      Clock clock) {
    return new ConnectionReactions(connections, authorisations, index, providers, terms, clock);
  }

  @Bean
  Reaction attachConnection(ConnectionReactions reactions, Parking parking) {
    return Reaction.to(ClientCreated.TYPE, ClientCreated.class, reactions::attach, parking);
  }

  @Bean
  Reaction settleDraft(ConnectionReactions reactions, Parking parking) {
    return Reaction.to(
        ConnectionDraftSettled.TYPE, ConnectionDraftSettled.class, reactions::settle, parking);
  }

  @Bean
  Reaction expireConnections(ConnectionReactions reactions, Parking parking) {
    return Reaction.to(
        AuthorisationExpired.TYPE, AuthorisationExpired.class, reactions::expire, parking);
  }
}
