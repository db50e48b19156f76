package io.clientele.invitation.leaver.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.invitation.leaver.Leavers;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The shipped collection of who has gone. */
public final class LeaverCollections {

  private LeaverCollections() {}

  /** That in this database. */
  public static Leavers leavers(MongoClient mongo, String database) {
    return new LeaverStore().leavers(new SimpleMongoClientDatabaseFactory(mongo, database));
  }
}
