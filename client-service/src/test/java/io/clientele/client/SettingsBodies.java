package io.clientele.client;

import io.clientele.platform.event.Json;
import tools.jackson.databind.node.ObjectNode;

/** Settings as they are sent. */
final class SettingsBodies {

  private SettingsBodies() {}

  /** Default settings in which a practice differs from its region's own. */
  static ObjectNode defaults(String currency) {
    return (ObjectNode)
        Json.MAPPER.readTree(
            """
            {"currency": "%s", "timeZone": "Europe/Paris", "financialYearEnd": "--06-30",
             "bookkeeping": {"managedBy": "CLIENT", "frequency": "WEEKLY"},
             "publishing": {"costs": "APPROVED", "sales": "DRAFT", "expenseClaims": "AWAITING_APPROVAL"}}
            """
                .formatted(currency));
  }

  /** The same for a client in France. */
  static ObjectNode ofClient(String currency) {
    return defaults(currency).put("country", "FR");
  }
}
