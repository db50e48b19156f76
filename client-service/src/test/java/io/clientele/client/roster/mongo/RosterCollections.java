package io.clientele.client.roster.mongo;

import io.clientele.client.roster.RosterRows;
import java.time.Clock;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped collection of the list, for tests that start no service. */
public final class RosterCollections {

  private RosterCollections() {}

  /** The rows in this database. */
  public static RosterRows in(MongoDatabaseFactory database) {
    var shipped = new RosterProjection();
    return shipped.rosterRows(shipped.rosterCollection(database), Clock.systemUTC());
  }
}
