package io.clientele.client.connection.mongo;

import io.clientele.client.connection.HeardConnections;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps what is heard of connections, for those who want to add a client with one (CLI-4). */
@Configuration(proxyBeanMethods = false)
class ConnectionProjection {

  record ConnectionState(
      String connection,
      String practice,
      String client,
      String software,
      String status,
      @Nullable OrganisationState organisation) {}

  record OrganisationState(
      String name,
      @Nullable String country,
      @Nullable String currency,
      @Nullable String financialYearEnd) {

    Document fields() {
      return new Document("name", name)
          .append("country", country)
          .append("currency", currency)
          .append("financialYearEnd", financialYearEnd);
    }
  }

  @Bean
  Rows connectionRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-connections"));
  }

  @Bean
  HeardConnections heardConnections(Rows connectionRows) {
    var connections = new MongoHeardConnections(connectionRows);
    connections.prepare();
    return connections;
  }

  @Bean
  Projection connectionDrafts(Rows connectionRows) {
    return Projection.of(
        "connection",
        ConnectionState.class,
        connectionRows,
        ConnectionState::connection,
        ConnectionProjection::fields);
  }

  private static Document fields(ConnectionState heard) {
    var organisation = heard.organisation();
    return new Document("practice", heard.practice())
        .append("client", heard.client())
        .append("software", heard.software())
        .append("status", heard.status())
        .append("organisation", organisation == null ? null : organisation.fields());
  }
}
