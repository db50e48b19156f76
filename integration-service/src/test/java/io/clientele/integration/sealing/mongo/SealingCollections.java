package io.clientele.integration.sealing.mongo;

import com.mongodb.client.MongoDatabase;
import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.sealing.KeyTimes;
import io.clientele.integration.sealing.SealedSignIns;
import io.clientele.platform.aggregate.AggregateStore;

/** What lies under which key, for tests that start no service. */
public final class SealingCollections {

  private SealingCollections() {}

  /** The sign-ins. */
  public static SealedSignIns signIns(AggregateStore store) {
    return new MongoSealedSignIns(store, AuthorisationCollections.type());
  }

  /** Since when keys seal. */
  public static KeyTimes times(MongoDatabase database) {
    return new MongoKeyTimes(() -> database.getCollection("sealing-keys"));
  }
}
