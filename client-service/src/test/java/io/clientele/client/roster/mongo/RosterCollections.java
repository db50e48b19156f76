package io.clientele.client.roster.mongo;

import io.clientele.client.roster.NamedClients;
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

  /** What finds clients in it by what people call them. */
  public static NamedClients named(MongoDatabaseFactory database) {
    return new NamesConfiguration().namedClients(new RosterProjection().rosterCollection(database));
  }
}
