package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Contacts: suppliers, customers, both; or neither yet, which then belongs to both lists, or it
 * could never be picked.
 */
final class XeroContacts {

  private static final String ERASED = "GDPRREQUEST";

  private XeroContacts() {}

  static List<ReferenceItem> supplier(JsonNode contact) {
    return isSupplier(contact) || !isCustomer(contact) ? entry(contact) : List.of();
  }

  static List<ReferenceItem> customer(JsonNode contact) {
    return isCustomer(contact) || !isSupplier(contact) ? entry(contact) : List.of();
  }

  private static List<ReferenceItem> entry(JsonNode contact) {
    var status = ProviderJson.text(contact, "ContactStatus");
    var entry =
        Entry.of(contact)
            .code(code(contact))
            .type(type(contact))
            .status(status, "ACTIVE", "ARCHIVED", ERASED)
            .archivedIf(contact.hasNonNull("MergedToContactID"))
            .keep(
                "MergedToContactID",
                "DefaultCurrency",
                "PurchasesDefaultAccountCode",
                "SalesDefaultAccountCode",
                "AccountsPayableTaxType",
                "AccountsReceivableTaxType");
    if (!ERASED.equals(status)) {
      entry.keep("EmailAddress", "TaxNumber");
    }
    return entry.make(
        ProviderJson.text(contact, "ContactID"),
        ERASED.equals(status) ? "Erased contact" : ProviderJson.text(contact, "Name"));
  }

  private static @Nullable String code(JsonNode contact) {
    var account = ProviderJson.text(contact, "AccountNumber");
    return account != null ? account : ProviderJson.text(contact, "ContactNumber");
  }

  private static String type(JsonNode contact) {
    if (isSupplier(contact)) {
      return isCustomer(contact) ? "BOTH" : "SUPPLIER";
    }
    return isCustomer(contact) ? "CUSTOMER" : "CONTACT";
  }

  private static boolean isSupplier(JsonNode contact) {
    return contact.path("IsSupplier").asBoolean(false);
  }

  private static boolean isCustomer(JsonNode contact) {
    return contact.path("IsCustomer").asBoolean(false);
  }
}
