package io.clientele.integration.connection.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.OldIndexes;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code connection}. */
@Configuration(proxyBeanMethods = false)
class ConnectionStore {

  static final AggregateType<Connection, ConnectionEvent> TYPE =
      AggregateType.of(
          Connection.TYPE,
          "clientele.integration",
          Connection.class,
          ConnectionEvent.class,
          Connection::told,
          Connection::practice);

  /** Of releases in which a client had one connection for ever, and one round did all software. */
  private static final List<String> OLD = List.of("client-unique", "run.dueAt", "left.at");

  private static final List<String> FOUND_BY =
      List.of(
          "authorisation",
          "lapsesAt",
          "renewal.authorisation",
          "renewal.lapsesAt",
          "outlook.lookAt");

  /** What a round for each software finds by its time. */
  private static final List<String> DUE = List.of("run.dueAt", "left.at", "renewal.settleAt");

  @Bean
  AggregateType<Connection, ConnectionEvent> connectionType() {
    return TYPE;
  }

  @Bean
  Aggregates<Connection, ConnectionEvent> connections(AggregateStore store) {
    prepare(store.collection(TYPE));
    return store.of(TYPE);
  }

  // Sparse: most connections are no draft, import nothing and hold or free no organisation.
  private static void prepare(MongoCollection<Document> connections) {
    unique(connections, "organisationKey", Connection.ORGANISATION_INDEX);
    unique(connections, "clientKey", Connection.CLIENT_INDEX);
    unique(connections, "signIn", "sign-in-unique");
    unique(connections, "renewal.signIn", "renewal-sign-in-unique");
    OldIndexes.drop(connections, OLD);
    connections.createIndex(Indexes.ascending("client"), new IndexOptions().name("of-client"));
    connections.createIndex(
        Indexes.ascending("practice", "status"), new IndexOptions().name("of-practice"));
    for (var field : FOUND_BY) {
      connections.createIndex(
          Indexes.ascending(field), new IndexOptions().name(field).sparse(true));
    }
    for (var field : DUE) {
      connections.createIndex(
          Indexes.ascending("software", field), new IndexOptions().name("software-" + field));
    }
  }

  private static void unique(MongoCollection<Document> connections, String field, String name) {
    connections.createIndex(
        Indexes.ascending(field), new IndexOptions().name(name).unique(true).sparse(true));
  }

  @Bean
  ConnectionIndex connectionIndex(AggregateStore store) {
    return new MongoConnectionIndex(store);
  }
}
