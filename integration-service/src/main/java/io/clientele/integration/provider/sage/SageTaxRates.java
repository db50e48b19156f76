package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tax rates, which do not say themselves what they are for.
 *
 * @param sales ids of those for sales
 * @param purchases ids of those for purchases
 */
record SageTaxRates(Set<String> sales, Set<String> purchases) {

  /** Nothing is known of what they are for. */
  static final SageTaxRates ALL = new SageTaxRates(Set.of(), Set.of());

  List<ReferenceItem> of(JsonNode rate) {
    var id = ProviderJson.text(rate, "id");
    return Entry.of(rate)
        .code(id)
        .type(id == null ? null : type(id))
        .archivedIf(!rate.path("is_visible").asBoolean(true))
        .keep("percentage", "percentages")
        .keepAs("components", "component_tax_rates")
        .make(id, ProviderJson.text(rate, "displayed_as"));
  }

  private @Nullable String type(String id) {
    if (sales.contains(id)) {
      return purchases.contains(id) ? "BOTH" : "SALES";
    }
    return purchases.contains(id) ? "PURCHASE" : null;
  }
}
