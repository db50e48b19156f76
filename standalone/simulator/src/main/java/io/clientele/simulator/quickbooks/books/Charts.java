package io.clientele.simulator.quickbooks.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is written down in rows: accounts and items (providers.md 3.4 [D]). */
final class Charts {

  private static final int ID = 0;
  private static final int NUMBER = 1;
  private static final int ACCOUNT_NAME = 2;
  private static final int ACCOUNT_TYPE = 3;
  private static final int SUB_TYPE = 4;
  private static final int CLASSIFICATION = 5;
  private static final int ABOVE = 6;
  private static final int ITEM_NAME = 1;
  private static final int SKU = 2;
  private static final int CATEGORY = 3;
  private static final int ITEM_TYPE = 4;
  private static final int PRICE = 5;
  private static final int COST = 6;
  private static final int FLAGS = 7;

  private Charts() {}

  static Stream<Entity> accounts(Company owner) {
    return entities("accounts.txt", owner, (row, rows) -> account(owner, row, rows));
  }

  static Stream<Entity> items(Company owner) {
    return entities("items.txt", owner, Charts::item);
  }

  /** From a row, and all by their ids, to the members of an object. */
  @FunctionalInterface
  private interface Reading {
    Map<String, Object> members(Row row, Map<String, Row> rows);
  }

  private static Stream<Entity> entities(String file, Company owner, Reading reading) {
    List<Row> all = Rows.read(Charts.class, file);
    var rows = all.stream().collect(Collectors.toMap(row -> row.at(ID), Function.identity()));
    return all.stream()
        .map(
            row ->
                new Entity(
                    row.at(ID),
                    !row.has(FLAGS, "inactive"),
                    owner.created(),
                    owner.created(),
                    () -> reading.members(row, rows)));
  }

  private static Map<String, Object> account(Company owner, Row row, Map<String, Row> rows) {
    var above = rows.get(row.at(ABOVE));
    boolean bank = row.at(ACCOUNT_TYPE).equals("Bank");
    return new Members()
        .with("Name", row.at(ACCOUNT_NAME))
        .with("SubAccount", above != null)
        .with("ParentRef", above == null ? null : Map.of("value", above.at(ID)))
        .with("FullyQualifiedName", qualified(above, ACCOUNT_NAME, row.at(ACCOUNT_NAME)))
        .with("Classification", row.at(CLASSIFICATION))
        .with("AccountType", row.at(ACCOUNT_TYPE))
        .with("AccountSubType", row.at(SUB_TYPE))
        .with("AcctNum", row.at(NUMBER))
        .with("CurrentBalance", bank ? 1201.5 : 0)
        .with("CurrencyRef", Map.of("value", owner.currency()))
        .map();
  }

  private static Map<String, Object> item(Row row, Map<String, Row> rows) {
    var category = rows.get(row.at(CATEGORY));
    return new Members()
        .with("Name", row.at(ITEM_NAME))
        .with("Sku", row.at(SKU))
        .with("SubItem", category != null)
        .with("ParentRef", category == null ? null : Map.of("value", category.at(ID)))
        .with("FullyQualifiedName", qualified(category, ITEM_NAME, row.at(ITEM_NAME)))
        .with("Type", row.at(ITEM_TYPE))
        .with("UnitPrice", price(row, PRICE))
        .with("PurchaseCost", price(row, COST))
        .with(
            "IncomeAccountRef", row.at(PRICE).isEmpty() ? null : Entity.reference("1", "Services"))
        .with(
            "ExpenseAccountRef", row.at(COST).isEmpty() ? null : Entity.reference("4", "Purchases"))
        .with("TrackQtyOnHand", row.at(ITEM_TYPE).equals("Inventory"))
        .map();
  }

  private static String qualified(@Nullable Row above, int column, String name) {
    return above == null ? name : above.at(column) + ":" + name;
  }

  private static @Nullable Double price(Row row, int column) {
    return row.at(column).isEmpty() ? null : Double.valueOf(row.at(column));
  }
}
