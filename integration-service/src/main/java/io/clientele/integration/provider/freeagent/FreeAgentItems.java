package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** From FreeAgent's elements to entries (providers.md 5.3). */
final class FreeAgentItems {

  private static final int SHOWN = 4;

  private FreeAgentItems() {}

  /** The last part of its address, by which it is known; null if it has none. */
  static @Nullable String id(JsonNode element) {
    var url = ProviderJson.text(element, "url");
    return url == null || url.endsWith("/") ? null : url.substring(url.lastIndexOf('/') + 1);
  }

  /**
   * A nominal account. Those that stand for one bank account, one asset or one person say so: none
   * of them is an expense.
   *
   * @param group the member it came in
   */
  static List<ReferenceItem> category(String group, JsonNode category) {
    var code = ProviderJson.text(category, "nominal_code"); // "001" is not 1
    var entry =
        Entry.of(category)
            .code(code)
            .type(group.replaceFirst("_categories$", "").toUpperCase(Locale.ROOT))
            .keep(
                "url",
                "auto_sales_tax_rate",
                "allowable_for_tax",
                "tax_reporting_name",
                "bank_account");
    var standsFor = code == null ? null : standsFor(code);
    if (standsFor != null) {
      put(entry, "standsFor", standsFor);
    }
    return entry.make(code, ProviderJson.text(category, "description"));
  }

  private static @Nullable String standsFor(String code) {
    if (code.startsWith("750-")) {
      return "BANK_ACCOUNT";
    }
    if (code.matches("60[1-9]-.*")) {
      return "ASSET";
    }
    return code.matches("9[0-9]{2}-.*") ? "PERSON" : null;
  }

  static List<ReferenceItem> priceListItem(JsonNode item) {
    return Entry.of(item)
        .code(ProviderJson.text(item, "code"))
        .type(ProviderJson.text(item, "item_type"))
        .keep("url", "price", "vat_status", "sales_tax_rate", "category", "stock_item")
        .make(id(item), ProviderJson.text(item, "description"));
  }

  /** Numbered by itself: its key says that it is no item of the price list. */
  static List<ReferenceItem> stockItem(JsonNode item) {
    var id = id(item);
    return Entry.of(item)
        .type("STOCK_ITEM")
        .keep("url")
        .make(id == null ? null : "stock-" + id, ProviderJson.text(item, "description"));
  }

  static List<ReferenceItem> project(JsonNode project) {
    return Entry.of(project)
        .type("PROJECT")
        .status(ProviderJson.text(project, "status"), "Active", "Completed", "Cancelled", "Hidden")
        .keep("url", "contact", "currency")
        .make(id(project), ProviderJson.text(project, "name"));
  }

  /** Of its number the last four digits: more is needed for nothing. */
  static List<ReferenceItem> bankAccount(JsonNode account) {
    var entry =
        Entry.of(account)
            .type(ProviderJson.text(account, "type"))
            .status(ProviderJson.text(account, "status"), "active", "hidden")
            .keep("url", "currency", "is_primary");
    var number = ProviderJson.text(account, "account_number");
    if (number != null) {
      put(entry, "accountNumber", masked(number));
    }
    return entry.make(id(account), ProviderJson.text(account, "name"));
  }

  private static String masked(String number) {
    var hidden = Math.max(number.length() - SHOWN, Math.min(number.length(), SHOWN));
    return "*".repeat(hidden) + number.substring(hidden);
  }

  static void put(Entry entry, String name, String value) {
    entry.put(name, JsonNodeFactory.instance.stringNode(value));
  }
}
