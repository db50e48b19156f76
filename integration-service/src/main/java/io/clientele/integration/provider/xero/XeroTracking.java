package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tracking categories: each of their options is an entry. */
final class XeroTracking {

  private static final String[] OVER = {"ARCHIVED", "DELETED"};

  private XeroTracking() {}

  static List<ReferenceItem> of(JsonNode category) {
    var found = new ArrayList<ReferenceItem>();
    var status = XeroJson.text(category, "Status");
    var over = status != null && List.of(OVER).contains(status);
    for (var option : category.path("Options")) {
      found.addAll(
          Entry.of(option)
              .type("TRACKING_OPTION")
              .status(XeroJson.text(option, "Status"), OVER)
              .archivedIf(over)
              .put("trackingCategoryId", category.path("TrackingCategoryID"))
              .put("trackingCategoryName", category.path("Name"))
              .make(XeroJson.text(option, "TrackingOptionID"), XeroJson.text(option, "Name")));
    }
    return found;
  }
}
