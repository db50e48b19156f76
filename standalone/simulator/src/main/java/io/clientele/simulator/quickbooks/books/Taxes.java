package io.clientele.simulator.quickbooks.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the tax codes of a country and the rates they refer to (providers.md 3.4 [D]). */
final class Taxes {

  private static final int SORT = 0;
  private static final int ID = 1;
  private static final int NAME = 2;
  private static final int VALUE = 3;
  private static final int DESCRIPTION = 3;
  private static final int RATE_FLAGS = 4;
  private static final int SALES = 4;
  private static final int PURCHASES = 5;
  private static final int CODE_FLAGS = 6;

  private Taxes() {}

  static Stream<Entity> codes(Company owner) {
    var rates = rows(owner, "rate").toList();
    return rows(owner, "code")
        .map(row -> entity(owner, row, row.has(CODE_FLAGS, "inactive"), () -> code(row, rates)));
  }

  static Stream<Entity> rates(Company owner) {
    return rows(owner, "rate")
        .map(row -> entity(owner, row, row.has(RATE_FLAGS, "inactive"), () -> rate(row)));
  }

  private static Stream<Row> rows(Company owner, String sort) {
    var country =
        switch (owner.country()) {
          case "GB", "US" -> owner.country().toLowerCase(Locale.ROOT);
          default -> "ca";
        };
    return Rows.read(Taxes.class, "taxes-" + country + ".txt").stream()
        .filter(row -> row.at(SORT).equals(sort));
  }

  private static Entity entity(
      Company owner, Row row, boolean inactive, Supplier<Map<String, Object>> own) {
    return new Entity(row.at(ID), !inactive, owner.created(), owner.created(), own);
  }

  private static Map<String, Object> rate(Row row) {
    return new Members()
        .with("Name", row.at(NAME))
        .with("RateValue", Double.valueOf(row.at(VALUE)))
        .with("AgencyRef", Map.of("value", "1"))
        .with("SpecialTaxType", "NONE")
        .with("DisplayType", "ReadOnly")
        .map();
  }

  private static Map<String, Object> code(Row row, List<Row> rates) {
    boolean pseudo = rates.isEmpty();
    return new Members()
        .with("Name", row.at(NAME))
        .with("Description", row.at(DESCRIPTION))
        .with("Taxable", !row.at(ID).equals("NON"))
        .with("TaxGroup", !pseudo)
        .with("SalesTaxRateList", pseudo ? null : list(row.at(SALES), rates))
        .with("PurchaseTaxRateList", pseudo ? null : list(row.at(PURCHASES), rates))
        .map();
  }

  private static Map<String, Object> list(String ids, List<Row> rates) {
    var order = new AtomicInteger();
    return Map.of(
        "TaxRateDetail",
        Arrays.stream(ids.split(" "))
            .filter(id -> !id.isEmpty())
            .map(
                id ->
                    new Members()
                        .with("TaxRateRef", Entity.reference(id, name(id, rates)))
                        .with("TaxTypeApplicable", "TaxOnAmount")
                        .with("TaxOrder", order.getAndIncrement())
                        .map())
            .toList());
  }

  private static String name(String id, List<Row> rates) {
    return rates.stream()
        .filter(rate -> rate.at(ID).equals(id))
        .map(rate -> rate.at(NAME))
        .findFirst()
        .orElseThrow();
  }
}
