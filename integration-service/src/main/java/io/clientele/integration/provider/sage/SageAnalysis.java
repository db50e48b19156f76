package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Analysis types stand in for projects: each of their categories is an entry. */
final class SageAnalysis {

  private SageAnalysis() {}

  static List<ReferenceItem> of(JsonNode type) {
    var found = new ArrayList<ReferenceItem>();
    for (var category : type.path("analysis_type_categories")) {
      found.addAll(
          Entry.of(category)
              .code(ProviderJson.text(category, "code"))
              .type("ANALYSIS_CATEGORY")
              .put("analysisTypeId", type.path("id"))
              .put("analysisTypeName", type.path("name"))
              .keepAs("combinedId", "combined_id")
              .make(ProviderJson.text(category, "id"), ProviderJson.text(category, "name")));
    }
    return found;
  }
}
