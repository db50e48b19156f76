package io.clientele.integration.claim.mongo;

import com.mongodb.client.MongoDatabase;
import io.clientele.integration.claim.Claims;
import java.time.Clock;

/** Claims as they are shipped, for tests that start no service. */
public final class ClaimCollections {

  private ClaimCollections() {}

  /** The claims of one instance. */
  public static Claims in(MongoDatabase database, Clock clock) {
    return new MongoClaims(() -> database.getCollection("claims"), clock);
  }
}
