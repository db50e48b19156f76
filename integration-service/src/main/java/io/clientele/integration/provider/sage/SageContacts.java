package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Contacts: suppliers, customers, both. Sage's own, which stand for nobody, are none. */
final class SageContacts {

  private SageContacts() {}

  static List<ReferenceItem> of(JsonNode contact) {
    return contact.path("system").asBoolean(false)
        ? List.of()
        : Entry.of(contact)
            .code(ProviderJson.text(contact, "reference"))
            .type(type(contact))
            .archivedIf(!contact.path("is_active").asBoolean(true))
            .archivedIf(contact.hasNonNull("deleted_at"))
            .keepAs("email", "email")
            .keepAs("taxNumber", "tax_number")
            .put("currency", contact.path("currency").path("id"))
            .put("salesLedgerAccount", contact.path("default_sales_ledger_account").path("id"))
            .put(
                "purchaseLedgerAccount", contact.path("default_purchase_ledger_account").path("id"))
            .make(ProviderJson.text(contact, "id"), ProviderJson.text(contact, "name"));
  }

  private static @Nullable String type(JsonNode contact) {
    var types = new HashSet<String>();
    for (var one : contact.path("contact_types")) {
      var id = ProviderJson.text(one, "id");
      if (id != null) {
        types.add(id);
      }
    }
    if (types.contains("VENDOR")) {
      return types.contains("CUSTOMER") ? "BOTH" : "SUPPLIER";
    }
    return types.contains("CUSTOMER") ? "CUSTOMER" : types.stream().findFirst().orElse(null);
  }
}
