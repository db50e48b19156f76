package io.clientele.client.connection.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.connection.ConnectionDraft;
import io.clientele.client.connection.ConnectionDraftEvent;
import io.clientele.client.connection.HeardConnections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Projection;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped collections of connections, for tests that start no service. */
public final class ConnectionCollections {

  private static final ConnectionProjection SHIPPED = new ConnectionProjection();

  private ConnectionCollections() {}

  /** The ends of drafts in this database; nobody sends their events. */
  public static Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts(
      MongoClient mongo, String database) {
    return new DraftStore().connectionDraftAggregates(ClientCollections.store(mongo, database));
  }

  /** The connections heard of in this database. */
  public static HeardConnections heard(MongoDatabaseFactory database) {
    return SHIPPED.heardConnections(SHIPPED.connectionRows(database));
  }

  /** The projection that hears of them. */
  public static Projection projection(MongoDatabaseFactory database) {
    return SHIPPED.connectionDrafts(SHIPPED.connectionRows(database));
  }
}
