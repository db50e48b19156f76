package io.clientele.access.practice;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import java.util.Objects;

/** What follows from the plan of a practice: whether its teams give access (ACC-3). */
public final class Entitlements {

  private final Practices practices;

  /** Those of these practices. */
  public Entitlements(Practices practices) {
    this.practices = practices;
  }

  /**
   * Wakes the teams of a practice or puts them to sleep, as its subscription says. The newest that
   * was heard wins, also when an older one comes late or again. Of a practice nobody knows, as
   * after a backup was restored, nothing is marked as heard, so that telling it again mends it.
   */
  public void heard(String practice, boolean teams, Heard heard, Cause cause) {
    if (practices.byId(practice).isEmpty()) {
      return;
    }
    var status = teams ? TeamsStatus.AWAKE : TeamsStatus.ASLEEP;
    practices.react(
        practice,
        heard,
        cause,
        known -> Objects.requireNonNull(known, "no practice").teams(status));
  }
}
