package io.clientele.simulator.freeagent.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the nominal accounts every company has. */
final class Categories {

  private static final int LIST = 0;
  private static final int CODE = 1;
  private static final int DESCRIPTION = 2;
  private static final int TAX = 3;
  private static final int FLAGS = 4;
  private static final int REPORT = 5;
  private static final String ADMIN = "admin_expenses";

  private Categories() {}

  static List<Category> of(Company owner) {
    return Rows.read(Categories.class, "categories.txt").stream()
        .map(row -> category(owner, row))
        .toList();
  }

  private static Category category(Company owner, Row row) {
    var list = row.at(LIST);
    return new Category(
        list + "_categories",
        Urls.of("categories", row.at(CODE)),
        row.at(DESCRIPTION),
        row.at(CODE),
        list.equals(ADMIN) ? "Admin expenses (normally VATable)" : null,
        list.equals(ADMIN) || list.equals("cost_of_sales") ? row.has(FLAGS, "allowable") : null,
        some(row.at(REPORT)),
        owner.type().british() ? some(row.at(TAX)) : null,
        row.has(FLAGS, "bank")
            ? BankAccounts.url(owner, row.at(CODE).endsWith("1") ? 1 : 2)
            : null);
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
