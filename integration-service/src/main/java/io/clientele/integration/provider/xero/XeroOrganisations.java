package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.wire.ProviderJson;
import java.time.DateTimeException;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From Xero's organisation to ours. */
final class XeroOrganisations {

  private XeroOrganisations() {}

  static Organisation of(Organisation known, JsonNode told) {
    var name = ProviderJson.text(told, "Name");
    return new Organisation(
        known.id(),
        name == null ? known.name() : name,
        ProviderJson.text(told, "CountryCode"),
        ProviderJson.text(told, "BaseCurrency"),
        yearEnd(told));
  }

  // A 29 February stays one: it is the end of February in every year.
  private static @Nullable String yearEnd(JsonNode told) {
    var month = told.path("FinancialYearEndMonth").asInt(0);
    var day = told.path("FinancialYearEndDay").asInt(0);
    try {
      return MonthDay.of(month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
