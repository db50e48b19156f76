package io.clientele.simulator.sage.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tax rates of a country; their ids begin with it (providers.md 4.4 [D]). */
final class TaxRates {

  private static final String LIST = "tax_rates";
  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int PERCENTAGE = 2;
  private static final int USAGE = 3;
  private static final int COMPONENTS = 4;
  private static final int FLAGS = 5;

  private TaxRates() {}

  /**
   * The rates.
   *
   * @param usage sales or purchase; empty for all
   */
  static List<Entity> of(Business owner, String usage) {
    return rows(owner).stream()
        .filter(row -> usage.isEmpty() || row.has(USAGE, usage))
        .map(row -> rate(owner, row))
        .toList();
  }

  private static List<Row> rows(Business owner) {
    var country = country(owner).toLowerCase(Locale.ROOT);
    return Rows.read(TaxRates.class, "tax-rates-" + country + ".txt");
  }

  // What is sold elsewhere has British rates [U].
  private static String country(Business owner) {
    return List.of("IE", "CA").contains(owner.country()) ? owner.country() : "GB";
  }

  static Map<String, @Nullable Object> reference(Business owner, String name) {
    return Entity.reference(LIST, country(owner) + "_" + name, name);
  }

  private static Entity rate(Business owner, Row row) {
    var id = country(owner) + "_" + row.at(ID);
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("name", row.at(NAME));
    members.put("percentage", row.at(PERCENTAGE));
    members.put("is_visible", !row.has(FLAGS, "hidden"));
    members.put("is_combined_rate", !row.at(COMPONENTS).isEmpty());
    members.put("percentages", List.of(since(row.at(PERCENTAGE))));
    members.put("component_tax_rates", components(row.at(COMPONENTS)));
    var shown = row.at(NAME) + " " + two(row.at(PERCENTAGE)) + "%";
    return Entity.of(LIST, id, shown, owner.created(), members);
  }

  private static Map<String, @Nullable Object> since(String percentage) {
    var since = new LinkedHashMap<String, @Nullable Object>();
    since.put("percentage", percentage);
    since.put("from_date", "2011-01-04");
    since.put("to_date", null);
    return since;
  }

  // "GST 5.0+PST 7.0"; nothing for a rate that is not made of others.
  private static List<Map<String, Object>> components(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\\+"))
            .map(part -> part.split(" "))
            .map(part -> Map.<String, Object>of("name", part[0], "percentage", part[1]))
            .toList();
  }

  private static String two(String percentage) {
    return String.format(Locale.ROOT, "%.2f", Double.valueOf(percentage));
  }
}
