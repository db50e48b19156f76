package io.clientele.client.settings;

import io.clientele.client.account.ClientSettings;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one client as somebody wants them (LIF-5).
 *
 * @param country ISO 3166-1, two letters
 * @param others what default settings have too
 */
public record WantedClientSettings(String country, WantedSettings others) {

  /** Everything that stands against them, in the order of the fields; empty if nothing does. */
  List<Refusal> problems() {
    var problems = new ArrayList<Refusal>();
    if (!Usable.country(country)) {
      problems.add(
          SettingsReason.COUNTRY_UNUSABLE
              .because("This is no country: give its two letters of ISO 3166-1.")
              .about("country"));
    }
    problems.addAll(others.problems());
    return problems;
  }

  /** These in place of what the client has; from which defaults it came stays what it was. */
  ClientSettings over(@Nullable ClientSettings present) {
    return new ClientSettings(
        country,
        others.currency(),
        others.timeZone(),
        others.financialYearEnd(),
        others.bookkeeping(),
        others.publishing(),
        present == null ? null : present.defaultsVersion());
  }
}
