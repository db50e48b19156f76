package io.clientele.simulator.sage.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads products, services and stock items, which are three lists. */
final class Products {

  private static final int KIND = 0;
  private static final int CODE = 1;
  private static final int DESCRIPTION = 2;
  private static final int SALES_PRICE = 3;
  private static final int PURCHASE_PRICE = 4;
  private static final int FLAGS = 5;

  private Products() {}

  /**
   * One of the lists.
   *
   * @param kind product, service or stock
   */
  static List<Entity> of(Business owner, String list, String kind) {
    return Rows.read(Products.class, "products.txt").stream()
        .filter(row -> row.at(KIND).equals(kind))
        .map(row -> item(owner, list, row))
        .toList();
  }

  private static Entity item(Business owner, String list, Row row) {
    var code = row.at(CODE).isEmpty() ? null : row.at(CODE);
    var words = row.at(DESCRIPTION);
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("item_code", code);
    members.put("description", words);
    members.put("active", !row.has(FLAGS, "inactive"));
    members.put(
        "sales_ledger_account",
        Entity.reference(LedgerAccounts.LIST, owner.idOf("ledger", "4000"), "(4000)"));
    members.put("sales_tax_rate", TaxRates.reference(owner, "STANDARD"));
    members.put("sales_rates", prices(owner, row, SALES_PRICE));
    members.put(
        "purchase_ledger_account",
        Entity.reference(LedgerAccounts.LIST, owner.idOf("ledger", "5000"), "(5000)"));
    members.put("purchase_tax_rate", TaxRates.reference(owner, "STANDARD"));
    members.put("cost_price", row.at(PURCHASE_PRICE).isEmpty() ? null : row.at(PURCHASE_PRICE));
    members.put("deleted_at", null);
    return Entity.of(
        list,
        owner.idOf(list, words),
        code == null ? words : words + " (" + code + ")",
        owner.created(),
        members);
  }

  private static List<Map<String, Object>> prices(Business owner, Row row, int column) {
    return row.at(column).isEmpty()
        ? List.of()
        : List.of(
            Map.of(
                "id",
                owner.idOf("rate", row.at(DESCRIPTION)),
                "rate_name",
                "Rate",
                "rate",
                row.at(column),
                "rate_includes_tax",
                false));
  }
}
