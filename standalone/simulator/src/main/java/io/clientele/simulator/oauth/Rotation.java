package io.clientele.simulator.oauth;

import java.time.Duration;

/** When a refresh brings another refresh token (providers.md 1.1, Rotation). */
public sealed interface Rotation {

  /**
   * Each time.
   *
   * @param grace how long the old one is still good; zero for not at all
   */
  record EveryTime(Duration grace) implements Rotation {}

  /**
   * The same text again until it is so old; then another, and the old one is dead at once.
   *
   * @param age since it was first issued
   */
  record SameFor(Duration age) implements Rotation {}
}
