package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From QuickBooks' rows to entries (providers.md 3.4). */
final class Rows {

  private static final String BANK = "Bank";
  private static final String CREDIT_CARD = "Credit Card";
  private static final String DELETED = " (deleted)";
  private static final String[] ACCOUNT = {
    "AccountType", "AccountSubType", "ParentRef", "CurrencyRef"
  };

  private Rows() {}

  /** Any account but those that hold money. */
  static List<ReferenceItem> category(JsonNode account) {
    return isBank(account)
        ? List.of()
        : Rows.of(account)
            .code(ProviderJson.text(account, "AcctNum"))
            .type(ProviderJson.text(account, "Classification"))
            .keep(ACCOUNT)
            .make(id(account), name(account, "FullyQualifiedName"));
  }

  static Query bankAccounts(@Nullable Instant since) {
    return new Query("Account", "AccountType in ('Bank', 'Credit Card') and ", since);
  }

  // Asked for with a condition; should it be ignored, nothing else slips in.
  static List<ReferenceItem> bankAccount(JsonNode account) {
    return isBank(account)
        ? Rows.of(account)
            .code(ProviderJson.text(account, "AcctNum"))
            .type(BANK.equals(ProviderJson.text(account, "AccountType")) ? "BANK" : "CREDIT_CARD")
            .keep("CurrencyRef", "CurrentBalance")
            .make(id(account), name(account, "Name"))
        : List.of();
  }

  static List<ReferenceItem> supplier(JsonNode vendor) {
    return Rows.of(vendor)
        .code(ProviderJson.text(vendor, "AcctNum"))
        .type("SUPPLIER")
        .keep("PrimaryEmailAddr", "CurrencyRef", "TermRef")
        .make(id(vendor), name(vendor, "DisplayName"));
  }

  static List<ReferenceItem> customer(JsonNode customer) {
    return isProject(customer)
        ? List.of()
        : Rows.of(customer)
            .type("CUSTOMER")
            .keep("PrimaryEmailAddr", "ParentRef")
            .make(id(customer), name(customer, "FullyQualifiedName"));
  }

  /** A customer below a customer that stands for a piece of work. */
  static List<ReferenceItem> project(JsonNode customer) {
    return isProject(customer) ? dimension(customer, "project", "PROJECT") : List.of();
  }

  /** One of several kinds in one list: its kind is part of its key. */
  static List<ReferenceItem> dimension(JsonNode row, String kind, String type) {
    var id = id(row);
    return Rows.of(row)
        .type(type)
        .keep("ParentRef")
        .make(id == null ? null : kind + ":" + id, name(row, "FullyQualifiedName"));
  }

  /** A category of items is no product. */
  static List<ReferenceItem> product(JsonNode item) {
    var type = ProviderJson.text(item, "Type");
    return "Category".equals(type)
        ? List.of()
        : Rows.of(item)
            .code(ProviderJson.text(item, "Sku"))
            .type(type)
            .keep(
                "UnitPrice",
                "PurchaseCost",
                "IncomeAccountRef",
                "ExpenseAccountRef",
                "SalesTaxCodeRef",
                "PurchaseTaxCodeRef")
            .make(id(item), name(item, "FullyQualifiedName"));
  }

  /** An entry that is archived if QuickBooks has made the row inactive. */
  static Entry of(JsonNode row) {
    return Entry.of(row).archivedIf(isInactive(row));
  }

  static @Nullable String id(JsonNode row) {
    return ProviderJson.text(row, "Id");
  }

  /** The name, as it was before the row was made inactive. */
  static @Nullable String name(JsonNode row, String member) {
    var name = ProviderJson.text(row, member);
    return name != null && isInactive(row) && name.endsWith(DELETED)
        ? name.substring(0, name.length() - DELETED.length())
        : name;
  }

  private static boolean isInactive(JsonNode row) {
    return !row.path("Active").asBoolean(true);
  }

  private static boolean isBank(JsonNode account) {
    var type = ProviderJson.text(account, "AccountType");
    return BANK.equals(type) || CREDIT_CARD.equals(type);
  }

  private static boolean isProject(JsonNode customer) {
    return customer.path("IsProject").asBoolean(false) || customer.path("Job").asBoolean(false);
  }
}
