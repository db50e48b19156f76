package io.clientele.client.roster.mongo;

import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.RosterRows;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped collection of the list, for tests that start no service. */
public final class RosterCollections {

  private RosterCollections() {}

  /** The rows in this database. */
  public static RosterRows in(MongoDatabaseFactory database) {
    return new RosterProjection().rosterRows(rows(database), Clock.systemUTC());
  }

  /** Those of a list that was never rebuilt. */
  static Rows rows(MongoDatabaseFactory database) {
    return RosterProjection.combined(
        () -> database.getMongoDatabase().getCollection(RosterRebuild.LIST));
  }

  /** What finds clients in it by what people call them. */
  public static NamedClients named(MongoDatabaseFactory database) {
    return new NamesConfiguration().namedClients(rows(database));
  }
}
