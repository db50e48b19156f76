package io.clientele.access.leaver.mongo;

import io.clientele.access.leaver.Departures;
import io.clientele.access.leaver.Holdings;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Who leaves, and what they hold, in any store. */
public final class LeavingOn {

  private LeavingOn() {}

  /** Who leaves. */
  public static Departures departures(MongoDatabaseFactory database) {
    return new HoldingsConfiguration().departures(database);
  }

  /** What they hold; nothing is heard of other services. */
  public static Holdings holdings(MongoDatabaseFactory database) {
    var made = new HoldingsConfiguration();
    return new HeldThings(
        database.getMongoDatabase().getCollection("client-access"),
        made.invitationRows(database),
        made.authorisationRows(database),
        made.connectionRows(database));
  }
}
