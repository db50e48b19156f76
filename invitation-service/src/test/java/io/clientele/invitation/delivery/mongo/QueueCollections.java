package io.clientele.invitation.delivery.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.invitation.delivery.Queue;
import io.clientele.invitation.invitation.mongo.InvitationCollections;
import java.time.Clock;

/** The shipped queue, for tests that start no service. */
public final class QueueCollections {

  private QueueCollections() {}

  /** The queue in this database. */
  public static Queue queue(MongoClient mongo, String database, Clock clock) {
    return new QueueConfiguration()
        .queue(InvitationCollections.store(mongo, database, clock), InvitationCollections.TYPE);
  }
}
