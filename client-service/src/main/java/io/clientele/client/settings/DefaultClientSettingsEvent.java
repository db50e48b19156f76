package io.clientele.client.settings;

import io.clientele.platform.event.Named;
import org.jspecify.annotations.Nullable;

/** What can happen to a practice's default settings. */
public sealed interface DefaultClientSettingsEvent {

  /**
   * New clients start with others from now on; present ones keep what they have (CLI-8).
   *
   * @param before null if the practice had the region's own until then
   */
  @Named("DefaultClientSettingsChanged.v1")
  record DefaultClientSettingsChanged(
      String practice,
      DefaultClientSettings.@Nullable Told before,
      DefaultClientSettings.Told after)
      implements DefaultClientSettingsEvent {}
}
