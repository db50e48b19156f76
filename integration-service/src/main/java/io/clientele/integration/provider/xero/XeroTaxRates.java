package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tax rates, which have no id: their type is their key. */
final class XeroTaxRates {

  private XeroTaxRates() {}

  static List<ReferenceItem> of(JsonNode rate) {
    var key = XeroJson.text(rate, "TaxType");
    return Entry.of(rate)
        .code(key)
        .type(type(rate))
        .status(XeroJson.text(rate, "Status"), "ARCHIVED", "DELETED", "PENDING")
        .keepAs("effectiveRate", "EffectiveRate")
        .keepAs("displayRate", "DisplayTaxRate")
        .keepAs("reportTaxType", "ReportTaxType")
        .keepAs("components", "TaxComponents")
        .make(key, XeroJson.text(rate, "Name"));
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
