package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.wire.ProviderJson;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From QuickBooks' company to our organisation (providers.md 3.2). */
final class Companies {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Companies() {}

  static Organisation named(String realm, JsonNode info) {
    var name = ProviderJson.text(info, "CompanyName");
    if (name == null) {
      throw new Passing("no company in the answer", null);
    }
    return Organisation.named(realm, name);
  }

  static Organisation described(String realm, JsonNode info, JsonNode preferences) {
    var country = ProviderJson.text(info, "Country");
    return new Organisation(
        realm,
        named(realm, info).name(),
        country != null && COUNTRIES.contains(country) ? country : null,
        ProviderJson.text(preferences.path("CurrencyPrefs").path("HomeCurrency"), "value"),
        yearEnd(ProviderJson.text(info, "FiscalYearStartMonth")));
  }

  // The last day before its year begins; the end of February is the 29th in every year.
  private static @Nullable String yearEnd(@Nullable String firstMonth) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().equalsIgnoreCase(firstMonth))
        .map(month -> month.minus(1))
        .map(last -> MonthDay.of(last, last.maxLength()).toString())
        .findFirst()
        .orElse(null);
  }
}
