package io.clientele.client.settings;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.Publishing;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings as somebody wants them (LIF-5).
 *
 * @param currency ISO 4217, three letters
 * @param timeZone IANA name
 * @param financialYearEnd month and day: {@code --03-31}
 */
public record WantedSettings(
    String currency,
    String timeZone,
    String financialYearEnd,
    Bookkeeping bookkeeping,
    Publishing publishing) {

  /** Everything that stands against them, in the order of the fields; empty if nothing does. */
  List<Refusal> problems() {
    var problems = new ArrayList<Refusal>();
    if (!Usable.currency(currency)) {
      problems.add(
          SettingsReason.CURRENCY_UNUSABLE
              .because("This is no currency in circulation: give its three letters of ISO 4217.")
              .about("currency"));
    }
    if (!Usable.timeZone(timeZone)) {
      problems.add(
          SettingsReason.TIME_ZONE_UNUSABLE
              .because("This is no time zone of a region: give its IANA name, as Europe/London.")
              .about("timeZone"));
    }
    if (!Usable.financialYearEnd(financialYearEnd)) {
      problems.add(
          SettingsReason.FINANCIAL_YEAR_END_UNUSABLE
              .because("This is no day of a year: give --MM-DD; --02-29 is the end of February.")
              .about("financialYearEnd"));
    }
    return problems;
  }

  /** These as the default settings of a practice. */
  DefaultClientSettings of(String practice) {
    return new DefaultClientSettings(
        practice, currency, timeZone, financialYearEnd, bookkeeping, publishing);
  }
}
