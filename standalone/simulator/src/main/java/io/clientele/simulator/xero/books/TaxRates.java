package io.clientele.simulator.xero.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import io.clientele.simulator.xero.books.TaxRate.Component;
import java.util.Arrays;
import java.util.List;

/** Reads the tax rates of an edition. */
final class TaxRates {

  private static final int NAME = 0;
  private static final int TAX_TYPE = 1;
  private static final int REPORT = 2;
  private static final int COMPONENTS = 3;
  private static final int APPLIES_TO = 4;
  private static final int STATUS = 5;

  private TaxRates() {}

  static List<TaxRate> of(Edition edition) {
    return Rows.read(TaxRates.class, edition.file("tax-rates")).stream()
        .map(TaxRates::rate)
        .toList();
  }

  private static TaxRate rate(Row row) {
    var components = components(row.at(COMPONENTS));
    double sum = components.stream().mapToDouble(Component::rate).sum();
    return new TaxRate(
        row.at(NAME),
        row.at(TAX_TYPE),
        row.at(REPORT),
        row.at(STATUS),
        sum,
        sum,
        row.has(APPLIES_TO, "purchases"),
        row.has(APPLIES_TO, "purchases"),
        row.has(APPLIES_TO, "purchases"),
        row.has(APPLIES_TO, "purchases"),
        row.has(APPLIES_TO, "sales"),
        components);
  }

  // "GST 5 + PST 7"; nothing for a rate without components.
  private static List<Component> components(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\\+"))
            .map(part -> part.strip().split(" "))
            .map(part -> new Component(part[0], Double.parseDouble(part[1]), false, false))
            .toList();
  }
}
