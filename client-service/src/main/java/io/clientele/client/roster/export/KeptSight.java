package io.clientele.client.roster.export;

import io.clientele.client.roster.Sight;
import io.clientele.platform.audience.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody saw, read back. */
final class KeptSight {

  private KeptSight() {}

  /**
   * What was kept of it.
   *
   * @param grantedTo the one login of which an older release kept it; null for all of the practice
   * @param audiences null if an older release kept it
   */
  static Sight read(String practice, @Nullable String grantedTo, @Nullable List<String> audiences) {
    if (audiences != null) {
      return new Sight(practice, audiences);
    }
    var one =
        grantedTo == null ? Audience.ofAll(practice) : Audience.ofColleague(practice, grantedTo);
    return new Sight(practice, List.of(one.key()));
  }
}
