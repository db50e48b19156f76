package io.clientele.access.leaver.mongo;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.leaver.Departures;
import io.clientele.access.leaver.Holdings;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class HoldingsConfiguration {

  @Bean
  Rows invitationRows(MongoDatabaseFactory database) {
    return Heard.rows(database, "heard-invitations", Heard.OPEN_BY);
  }

  @Bean
  Rows authorisationRows(MongoDatabaseFactory database) {
    return Heard.rows(database, "heard-authorisations", Heard.PERSON);
  }

  @Bean
  Rows connectionRows(MongoDatabaseFactory database) {
    return Heard.rows(database, "heard-connections", Heard.AUTHORISATION);
  }

  /** Who sent which invitation that is open. */
  @Bean
  Projection openInvitations(Rows invitationRows) {
    return Heard.invitations(invitationRows);
  }

  /** Whose sign-ins at accounting software there are. */
  @Bean
  Projection authorisations(Rows authorisationRows) {
    return Heard.authorisations(authorisationRows);
  }

  /** Which connections stand on which of them. */
  @Bean
  Projection connections(Rows connectionRows) {
    return Heard.connections(connectionRows);
  }

  @Bean
  Holdings holdings(
      AggregateStore store,
      AggregateType<ClientAccess, ClientAccessEvent> clientAccessType,
      Rows invitationRows,
      Rows authorisationRows,
      Rows connectionRows) {
    return new HeldThings(
        store.collection(clientAccessType), invitationRows, authorisationRows, connectionRows);
  }

  @Bean
  Departures departures(MongoDatabaseFactory database) {
    return new MongoDepartures(database.getMongoDatabase().getCollection("departure"));
  }
}
