package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What costs are sorted by besides accounts, in editions that have it (providers.md 3.4). */
enum Dimension {
  CLASS("Class"),
  DEPARTMENT("Department");

  private final String entity;

  Dimension(String entity) {
    this.entity = entity;
  }

  /** QuickBooks' name of it. */
  String entity() {
    return entity;
  }

  List<ReferenceItem> item(JsonNode row) {
    return Rows.dimension(row, name().toLowerCase(Locale.ROOT), name());
  }
}
