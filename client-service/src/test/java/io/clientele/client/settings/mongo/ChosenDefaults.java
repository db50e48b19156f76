package io.clientele.client.settings.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.client.settings.DefaultClientSettingsEvent.DefaultClientSettingsChanged;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;

/** Default settings a practice has chosen, for tests that start no service. */
public final class ChosenDefaults {

  private ChosenDefaults() {}

  /** The practice chooses these, whatever it had before. */
  public static void choose(MongoClient mongo, String database, DefaultClientSettings chosen) {
    new DefaultClientSettingsStore()
        .defaultClientSettings(ClientCollections.store(mongo, database))
        .command(
            chosen.id(),
            Cause.of("ada"),
            present ->
                Decision.done(
                    chosen, new DefaultClientSettingsChanged(chosen.id(), null, chosen.told())),
            DefaultClientSettings::told);
  }
}
