package io.clientele.client.settings.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.settings.DefaultSettings;

/** The shipped collection of default settings, for tests that start no service. */
public final class SettingsCollections {

  private SettingsCollections() {}

  /** The default settings in this database; nobody sends their events. */
  public static DefaultSettings defaults(MongoClient mongo, String database) {
    return new DefaultSettings(
        new DefaultClientSettingsStore()
            .defaultClientSettings(ClientCollections.store(mongo, database)));
  }
}
