package io.clientele.platform.access;

import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** For services that hear {@code clientAccess}. */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("clientele.hears.projections.clientAccess")
class ClientAccessConfiguration {

  @Bean
  Rows clientAccessRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-client-access"));
  }

  @Bean
  ClientAccess whoSeesClients(Rows clientAccessRows) {
    return new ClientAccess(clientAccessRows);
  }

  @Bean
  Projection clientAccess(ClientAccess whoSeesClients) {
    return whoSeesClients.projection();
  }
}
