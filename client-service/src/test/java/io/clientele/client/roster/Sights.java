package io.clientele.client.roster;

import io.clientele.platform.audience.Viewer;
import java.util.Set;

/** What somebody sees, for tests. */
public final class Sights {

  private Sights() {}

  /** All of a practice. */
  public static Sight all(String practice) {
    return Sight.of(new Viewer(practice, "ada", "PRACTICE_ADMIN", Set.of()));
  }

  /** What this login was granted, or one of these teams. */
  public static Sight granted(String practice, String login, String... teams) {
    return Sight.of(new Viewer(practice, login, "STANDARD", Set.of(teams)));
  }
}
