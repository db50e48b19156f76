package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tracking categories: each of their options is an entry. */
final class XeroTracking {

  private static final String[] OVER = {"ARCHIVED", "DELETED"};

  private XeroTracking() {}

  static List<ReferenceItem> of(JsonNode category) {
    var found = new ArrayList<ReferenceItem>();
    var status = ProviderJson.text(category, "Status");
    var over = status != null && List.of(OVER).contains(status);
    for (var option : category.path("Options")) {
      found.addAll(
          Entry.of(option)
              .type("TRACKING_OPTION")
              .status(ProviderJson.text(option, "Status"), "ACTIVE", OVER)
              .archivedIf(over)
              .put("trackingCategoryId", category.path("TrackingCategoryID"))
              .put("trackingCategoryName", category.path("Name"))
              .make(
                  ProviderJson.text(option, "TrackingOptionID"),
                  ProviderJson.text(option, "Name")));
    }
    return found;
  }
}
