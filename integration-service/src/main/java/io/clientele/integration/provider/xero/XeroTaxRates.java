package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tax rates, which have no id: their type is their key. */
final class XeroTaxRates {

  private XeroTaxRates() {}

  static List<ReferenceItem> of(JsonNode rate) {
    var key = ProviderJson.text(rate, "TaxType");
    return Entry.of(rate)
        .code(key)
        .type(type(rate))
        .status(ProviderJson.text(rate, "Status"), "ACTIVE", "ARCHIVED", "DELETED", "PENDING")
        .keepAs("effectiveRate", "EffectiveRate")
        .keepAs("displayRate", "DisplayTaxRate")
        .keepAs("reportTaxType", "ReportTaxType")
        .keepAs("components", "TaxComponents")
        .make(key, ProviderJson.text(rate, "Name"));
  }

  private static String type(JsonNode rate) {
    var sales = rate.path("CanApplyToRevenue").asBoolean(false);
    var purchases = rate.path("CanApplyToExpenses").asBoolean(false);
    if (sales == purchases) {
      return "BOTH";
    }
    return sales ? "SALES" : "PURCHASE";
  }
}
