package io.clientele.integration.settings.mongo;

import io.clientele.integration.settings.ConnectionSettings;
import io.clientele.integration.settings.ConnectionSettingsEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;

/** Settings of connections as they are shipped, for tests that start no service. */
public final class SettingsCollections {

  private SettingsCollections() {}

  /** Those of every connection. */
  public static Aggregates<ConnectionSettings, ConnectionSettingsEvent> in(AggregateStore store) {
    return new ConnectionSettingsStore().connectionSettings(store);
  }
}
