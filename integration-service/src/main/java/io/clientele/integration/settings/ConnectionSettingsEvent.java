package io.clientele.integration.settings;

import io.clientele.platform.event.Named;
import org.jspecify.annotations.Nullable;

/** What can happen to the settings of a connection. */
public sealed interface ConnectionSettingsEvent {

  /**
   * Somebody chose others.
   *
   * @param before null if none were ever chosen
   */
  @Named("ConnectionSettingsChanged.v1")
  record ConnectionSettingsChanged(
      String connection, ConnectionSettings.@Nullable Told before, ConnectionSettings.Told after)
      implements ConnectionSettingsEvent {}
}
