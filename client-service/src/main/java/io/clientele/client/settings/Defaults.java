package io.clientele.client.settings;

import io.clientele.client.account.ClientSettings;
import io.clientele.client.connection.Organisation;
import io.clientele.client.practice.Practice;
import org.jspecify.annotations.Nullable;

/**
 * The default settings of a practice in their present version (CLI-8).
 *
 * @param version 0 while the practice has chosen none, and its region's are its own
 */
public record Defaults(Practice practice, DefaultClientSettings settings, long version) {

  /** What a practice has that never chose any. */
  static Defaults ofRegion(Practice practice) {
    return new Defaults(practice, DefaultClientSettings.of(practice), 0);
  }

  /**
   * What a new client of this practice starts with.
   *
   * @param organisation what it comes with, or null (CLI-4)
   */
  public ClientSettings copy(@Nullable Organisation organisation) {
    return settings.copy(version, practice.region().country(), organisation);
  }
}
