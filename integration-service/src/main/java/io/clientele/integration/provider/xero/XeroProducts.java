package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Products and services. */
final class XeroProducts {

  private XeroProducts() {}

  static List<ReferenceItem> of(JsonNode item) {
    return Entry.of(item)
        .code(ProviderJson.text(item, "Code"))
        .type(item.path("IsTrackedAsInventory").asBoolean(false) ? "INVENTORY" : "ITEM")
        .keepAs("isSold", "IsSold")
        .keepAs("isPurchased", "IsPurchased")
        .keepAs("salesDetails", "SalesDetails")
        .keepAs("purchaseDetails", "PurchaseDetails")
        .make(ProviderJson.text(item, "ItemID"), ProviderJson.text(item, "Name"));
  }
}
