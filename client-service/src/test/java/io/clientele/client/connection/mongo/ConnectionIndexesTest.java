package io.clientele.client.connection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.connection.HeardConnection;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectionIndexesTest {

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "connections-" + UUID.randomUUID();
  private final Rows rows = new Rows(() -> mongo.getDatabase(name).getCollection("heard"));
  private final MongoHeardConnections connections = new MongoHeardConnections(rows);

  @BeforeEach
  void connections_of_two_clients() {
    connections.prepare();
    for (var i = 0; i < 40; i++) {
      rows.write(
          "x" + i,
          new Heard("connection/x" + i, 1),
          new Document("practice", "p1")
              .append("client", i % 20 == 0 ? "c1" : "c" + i)
              .append("software", "XERO")
              .append("status", "STARTED"));
    }
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-12 all connections of a client are found, and no other's")
  void all_connections_of_a_client() {
    assertThat(connections.ofClient("c1"))
        .extracting(HeardConnection::id)
        .containsExactlyInAnyOrder("x0", "x1", "x20");
    assertThat(connections.ofClient("c99")).isEmpty();
  }

  @Test
  @RealMongo
  @DisplayName("CLI-12 to find the connections of a client only these are looked at")
  void only_these_are_looked_at() {
    var explained = connections.rowsOf("c1").explain();
    assertThat(explained.toJson())
        .contains(MongoHeardConnections.BY_CLIENT_INDEX, "\"totalDocsExamined\": 3")
        .doesNotContain("COLLSCAN");
  }
}
