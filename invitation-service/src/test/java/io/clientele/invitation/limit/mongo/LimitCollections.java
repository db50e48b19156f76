package io.clientele.invitation.limit.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.invitation.limit.Counts;

/** Opens the door of this package to tests of others. */
public final class LimitCollections {

  private LimitCollections() {}

  /** What was counted in this database. */
  public static Counts counts(MongoClient mongo, String database) {
    return new MongoCounts(mongo.getDatabase(database).getCollection("invitation-counts"));
  }
}
