package io.clientele.simulator.quickbooks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices two refreshes with one token at once: the second is refused (providers.md 3.1 [S]). At
 * once is so soon after the first; that the first one's tokens may then be revoked as well is not
 * simulated. Safe for many threads.
 */
final class Refreshes {

  private final Map<String, Instant> last = new HashMap<>();
  private Duration atOnce = Duration.ofSeconds(1);

  synchronized void atOnce(Duration length) {
    atOnce = length;
  }

  /** Takes note of a refresh; false if one with the same token is as good as under way. */
  synchronized boolean begin(String token, Instant now) {
    last.values().removeIf(at -> !now.isBefore(at.plus(atOnce)));
    return last.putIfAbsent(token, now) == null || atOnce.isZero();
  }
}
