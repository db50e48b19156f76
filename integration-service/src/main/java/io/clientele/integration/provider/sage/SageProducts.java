package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Products, services and stock items: three lists of Sage's, whose ids may meet. */
final class SageProducts {

  private SageProducts() {}

  /**
   * The entries of one of the three.
   *
   * @param prefix goes before their ids
   */
  static Function<JsonNode, List<ReferenceItem>> of(String prefix, String type) {
    return item -> {
      var id = ProviderJson.text(item, "id");
      return Entry.of(item)
          .code(ProviderJson.text(item, "item_code"))
          .type(type)
          .archivedIf(!item.path("active").asBoolean(true))
          .archivedIf(item.hasNonNull("deleted_at"))
          .put("salesLedgerAccount", item.path("sales_ledger_account").path("id"))
          .put("salesTaxRate", item.path("sales_tax_rate").path("id"))
          .put("purchaseLedgerAccount", item.path("purchase_ledger_account").path("id"))
          .put("purchaseTaxRate", item.path("purchase_tax_rate").path("id"))
          .keepAs("salesRates", "sales_rates")
          .keepAs("costPrice", "cost_price")
          .make(id == null ? null : prefix + ":" + id, ProviderJson.text(item, "description"));
    };
  }
}
