package io.clientele.client.roster.mongo;

import io.clientele.client.account.Client;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.RosterRows;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the list as clients tell it. */
@Configuration(proxyBeanMethods = false)
class RosterProjection {

  @Bean
  Rows rosterCollection(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("roster"));
  }

  @Bean
  RosterRows rosterRows(Rows rosterCollection) {
    var rows = new MongoRosterRows(rosterCollection);
    rows.prepare();
    return rows;
  }

  @Bean
  Projection clientList(Rows rosterCollection) {
    return Projection.of(
        Client.TYPE,
        ListedClient.class,
        rosterCollection,
        ListedClient::client,
        MongoRosterRows::fields);
  }
}
