package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Ledger accounts, of which those of type BANK are on the list of bank accounts already. */
final class SageAccounts {

  private static final int SHOWN_DIGITS = 4;

  private SageAccounts() {}

  static List<ReferenceItem> category(JsonNode account) {
    var type = ProviderJson.text(account.path("ledger_account_type"), "id");
    return "BANK".equals(type)
        ? List.of()
        : Entry.of(account)
            .code(ProviderJson.text(account, "nominal_code"))
            .type(type)
            .archivedIf(!account.path("included_in_chart").asBoolean(true))
            .put("classification", account.path("ledger_account_classification").path("id"))
            .put("taxRate", account.path("tax_rate").path("id"))
            .keep(
                "is_control_account",
                "visible_in_banking",
                "visible_in_expenses",
                "visible_in_sales",
                "visible_in_other_payments",
                "visible_in_other_receipts",
                "visible_in_journals",
                "visible_in_reporting")
            .make(ProviderJson.text(account, "id"), ProviderJson.text(account, "name"));
  }

  static List<ReferenceItem> bankAccount(JsonNode account) {
    var entry =
        Entry.of(account)
            .code(ProviderJson.text(account, "nominal_code"))
            .type(ProviderJson.text(account.path("bank_account_type"), "id"))
            .archivedIf(!account.path("is_active").asBoolean(true))
            .archivedIf(account.hasNonNull("deleted_at"))
            .put("ledgerAccount", account.path("ledger_account").path("id"))
            .put("currency", account.path("currency").path("id"));
    var number = ProviderJson.text(account.path("bank_account_details"), "account_number");
    if (number != null) {
      entry.put("accountNumber", StringNode.valueOf(masked(number)));
    }
    return entry.make(ProviderJson.text(account, "id"), ProviderJson.text(account, "displayed_as"));
  }

  // Enough to tell one from another, and nothing to pay with.
  static String masked(String number) {
    var shown =
        number.length() > SHOWN_DIGITS ? number.substring(number.length() - SHOWN_DIGITS) : "";
    return "*".repeat(number.length() - shown.length()) + shown;
  }
}
