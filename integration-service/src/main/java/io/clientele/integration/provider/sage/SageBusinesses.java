package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** From Sage's businesses to our organisations; Sage tells neither currency nor year end there. */
final class SageBusinesses {

  private SageBusinesses() {}

  static List<Organisation> listed(JsonNode business) {
    var found = new ArrayList<Organisation>();
    var id = ProviderJson.text(business, "id");
    if (id != null) {
      var name = ProviderJson.text(business, "displayed_as");
      found.add(Organisation.named(id, name == null ? id : name));
    }
    return found;
  }

  static Organisation described(Organisation known, JsonNode told) {
    var name = ProviderJson.text(told, "name");
    var country = ProviderJson.text(told.path("country"), "id");
    return new Organisation(known.id(), name == null ? known.name() : name, country, null, null);
  }

  /** Whether no subscription of it is paid; one that has none to show is let pass. */
  static boolean isOver(JsonNode told) {
    var subscriptions = told.path("subscriptions");
    for (var one : subscriptions) {
      if (one.path("active").asBoolean(true)) {
        return false;
      }
    }
    return !subscriptions.isEmpty();
  }
}
