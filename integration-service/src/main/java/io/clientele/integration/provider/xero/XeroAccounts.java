package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Accounts: those of type BANK are bank accounts, the others categories. */
final class XeroAccounts {

  private XeroAccounts() {}

  static List<ReferenceItem> category(JsonNode account) {
    return isBank(account)
        ? List.of()
        : entry(account)
            .type(ProviderJson.text(account, "Class"))
            .keep(
                "Type",
                "TaxType",
                "CurrencyCode",
                "SystemAccount",
                "ShowInExpenseClaims",
                "EnablePaymentsToAccount",
                "Description")
            .make(ProviderJson.text(account, "AccountID"), ProviderJson.text(account, "Name"));
  }

  // Asked for with a filter; should it be ignored, nothing else slips in.
  static List<ReferenceItem> bankAccount(JsonNode account) {
    return isBank(account)
        ? entry(account)
            .type(ProviderJson.text(account, "BankAccountType"))
            .keep("Type", "TaxType", "CurrencyCode", "BankAccountNumber", "Description")
            .make(ProviderJson.text(account, "AccountID"), ProviderJson.text(account, "Name"))
        : List.of();
  }

  private static boolean isBank(JsonNode account) {
    return "BANK".equals(ProviderJson.text(account, "Type"));
  }

  private static Entry entry(JsonNode account) {
    return Entry.of(account)
        .code(ProviderJson.text(account, "Code"))
        .status(ProviderJson.text(account, "Status"), "ACTIVE", "ARCHIVED", "DELETED");
  }
}
