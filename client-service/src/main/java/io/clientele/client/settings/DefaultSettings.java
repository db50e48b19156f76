package io.clientele.client.settings;

import io.clientele.client.practice.Practice;
import io.clientele.platform.aggregate.Aggregates;

/** The default settings of practices. */
public final class DefaultSettings {

  private final Aggregates<DefaultClientSettings, DefaultClientSettingsEvent> all;

  /** Kept in these. */
  public DefaultSettings(Aggregates<DefaultClientSettings, DefaultClientSettingsEvent> all) {
    this.all = all;
  }

  /** What new clients of this practice start with now. */
  public Defaults of(Practice practice) {
    var stored = all.find(practice.id());
    var chosen = stored.state();
    return new Defaults(
        practice, chosen == null ? DefaultClientSettings.of(practice) : chosen, stored.version());
  }
}
