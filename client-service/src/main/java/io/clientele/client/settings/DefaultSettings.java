package io.clientele.client.settings;

import io.clientele.client.practice.Practice;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.function.Function;

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

  /** Keeps what a practice wants, unless there are problems with it or other ones now. */
  Outcome<DefaultClientSettings> choose(
      DefaultClientSettings wanted,
      List<Refusal> problems,
      IfMatch seen,
      Cause cause,
      Function<DefaultClientSettings, ?> answer) {
    return all.edit(
        wanted.id(),
        seen,
        cause,
        present ->
            problems.isEmpty()
                ? DefaultClientSettings.choose(present, wanted)
                : Decision.refused(problems),
        answer);
  }
}
