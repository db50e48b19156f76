package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Products and services. */
final class XeroProducts {

  private XeroProducts() {}

  static List<ReferenceItem> of(JsonNode item) {
    return Entry.of(item)
        .code(XeroJson.text(item, "Code"))
        .type(item.path("IsTrackedAsInventory").asBoolean(false) ? "INVENTORY" : "ITEM")
        .keepAs("isSold", "IsSold")
        .keepAs("isPurchased", "IsPurchased")
        .keepAs("salesDetails", "SalesDetails")
        .keepAs("purchaseDetails", "PurchaseDetails")
        .make(XeroJson.text(item, "ItemID"), XeroJson.text(item, "Name"));
  }
}
