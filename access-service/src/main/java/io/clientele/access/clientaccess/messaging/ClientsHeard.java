package io.clientele.access.clientaccess.messaging;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Reaction;
import io.clientele.platform.consume.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class ClientsHeard {

  /** Whoever adds a client sees it from then on (CLI-5). */
  @Bean
  Reaction openClientAccess(
      Aggregates<ClientAccess, ClientAccessEvent> clientAccesses, Logins logins, Parking parking) {
    return Reaction.to(
        ClientCreated.TYPE,
        ClientCreated.class,
        (told, created) -> {
          // As we know it ourselves: nobody else says who is an admin where.
          var seesAll =
              logins
                  .byId(created.createdBy())
                  .flatMap(login -> login.at(created.practice()))
                  .filter(at -> at.role() == Role.PRACTICE_ADMIN)
                  .isPresent();
          clientAccesses.react(
              created.client(),
              told.heard(),
              told.causeOf("access-service"),
              known ->
                  ClientAccess.open(
                      known, created.client(), created.practice(), created.createdBy(), seesAll));
        },
        parking);
  }

  @Bean
  ClientNameRows clientNameRows(MongoDatabaseFactory database) {
    return new ClientNameRows(
        new Rows(() -> database.getMongoDatabase().getCollection("heard-client-names")));
  }

  @Bean
  Projection clientNames(ClientNameRows clientNameRows) {
    return clientNameRows.projection();
  }
}
