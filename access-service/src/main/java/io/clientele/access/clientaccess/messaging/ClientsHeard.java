package io.clientele.access.clientaccess.messaging;

import io.clientele.access.clientaccess.Opening;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Reaction;
import io.clientele.platform.consume.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class ClientsHeard {

  private static final Logger LOG = LoggerFactory.getLogger(ClientsHeard.class);

  /** Who sees a new client from then on (CLI-5), and who is its first user (CLI-11). */
  @Bean
  Reaction openClientAccess(Opening opening, Parking parking) {
    return Reaction.to(
        ClientCreated.TYPE,
        ClientCreated.class,
        (told, created) ->
            opening
                .open(created.toNewClient(), told.heard(), told.causeOf("access-service"))
                .ifPresent(why -> LOG.info("{}: the user named is none, {}", told.subject(), why)),
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
