package io.clientele.integration.connection.mongo;

import io.clientele.integration.connection.Clients;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps what is heard of clients: whether their services run (LIF-2), and their mark (CLI-12). */
@Configuration(proxyBeanMethods = false)
class ClientProjection {

  /**
   * What we want to know of a client.
   *
   * @param businessName what it is called, for the page on which its people sign in (INT-3)
   * @param selfEmployed what it has while it is marked so, else null
   */
  record ClientState(
      String client,
      @Nullable String practice,
      @Nullable String status,
      @Nullable String businessName,
      @Nullable Map<String, Object> selfEmployed) {}

  @Bean
  Rows clientStatusRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-client-statuses"));
  }

  @Bean
  Clients knownClients(Rows clientStatusRows) {
    return new HeardClients(clientStatusRows);
  }

  @Bean
  Projection clientStatuses(Rows clientStatusRows) {
    return Projection.of(
        "client",
        ClientState.class,
        clientStatusRows,
        ClientState::client,
        client ->
            new Document("status", client.status())
                .append("practice", client.practice())
                .append("name", client.businessName())
                .append("selfEmployed", client.selfEmployed() != null));
  }
}
