package io.clientele.integration.connection.mongo;

import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;

/** Connections as they are shipped, for tests that start no service. */
public final class ConnectionCollections {

  private ConnectionCollections() {}

  /** With their indexes. */
  public static Aggregates<Connection, ConnectionEvent> in(AggregateStore store) {
    return new ConnectionStore().connections(store);
  }

  /** The look by other things than the id. */
  public static ConnectionIndex index(AggregateStore store) {
    return new ConnectionStore().connectionIndex(store);
  }
}
