package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.ProviderJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What QuickBooks calls a rate is one tax; lines are taxed by codes, each of which refers to rates
 * for sales and for purchases. So a code is our tax rate, and says the sums (providers.md 3.4).
 */
final class TaxRates {

  private final Map<String, BigDecimal> rates = new HashMap<>();

  /** Takes note of a rate. */
  void add(JsonNode rate) {
    var id = Rows.id(rate);
    var value = rate.path("RateValue");
    if (id != null && value.isNumber()) {
      rates.put(id, value.decimalValue());
    }
  }

  /** From a code to an entry; companies in the United States have codes without any rate. */
  List<ReferenceItem> code(JsonNode code) {
    var sales = components(code, "SalesTaxRateList");
    var purchases = components(code, "PurchaseTaxRateList");
    var entry =
        Rows.of(code)
            .code(Rows.name(code, "Name"))
            .type(
                sales.isEmpty() == purchases.isEmpty()
                    ? "BOTH"
                    : sales.isEmpty() ? "PURCHASE" : "SALES");
    entry.put("salesRate", sum(sales)).put("purchaseRate", sum(purchases));
    entry.put("salesComponents", ids(sales)).put("purchaseComponents", ids(purchases));
    var description = ProviderJson.text(code, "Description");
    return entry.make(Rows.id(code), description == null ? Rows.name(code, "Name") : description);
  }

  private static List<String> components(JsonNode code, String list) {
    var ids = new ArrayList<String>();
    for (var detail : code.path(list).path("TaxRateDetail")) {
      var id = ProviderJson.text(detail.path("TaxRateRef"), "value");
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  // Better no sum than one without a part of it.
  private JsonNode sum(List<String> components) {
    var values = components.stream().map(rates::get).filter(Objects::nonNull).toList();
    return components.isEmpty() || values.size() < components.size()
        ? JsonNodeFactory.instance.missingNode()
        : DoubleNode.valueOf(
            values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue());
  }

  private static JsonNode ids(List<String> components) {
    if (components.isEmpty()) {
      return JsonNodeFactory.instance.missingNode();
    }
    var array = JsonNodeFactory.instance.arrayNode();
    components.forEach(array::add);
    return array;
  }
}
