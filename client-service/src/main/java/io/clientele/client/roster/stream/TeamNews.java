package io.clientele.client.roster.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which practices something of teams was heard a moment ago, so that somebody there may see
 * other clients than before (ACC-3).
 */
public final class TeamNews {

  /** So long an event may be on its way into what this service knows of teams. */
  private static final Duration SETTLES = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<String, Instant> settled = new ConcurrentHashMap<>();

  /** None yet. */
  public TeamNews(Clock clock) {
    this.clock = clock;
  }

  /** An event about teams of this practice was heard. */
  public void heard(String practice) {
    var now = clock.instant();
    settled.values().removeIf(now::isAfter);
    settled.put(practice, now.plus(SETTLES));
  }

  /** Whether what is known of this practice's teams may be changing now. */
  boolean isFresh(String practice) {
    return clock.instant().isBefore(settled.getOrDefault(practice, Instant.MIN));
  }
}
