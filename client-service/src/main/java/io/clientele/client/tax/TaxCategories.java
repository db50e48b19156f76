package io.clientele.client.tax;

import io.clientele.client.account.CategoryList;
import java.util.HashSet;
import java.util.List;

/**
 * The categories of a tax form, by which the costs and sales of a self-employed client are sorted
 * (CLI-12). Lines that a form only adds up are not among them.
 *
 * @param year the tax year of the form's edition
 * @param title of the form
 * @param categories in the order of the form; each line once
 */
public record TaxCategories(
    CategoryList.Form form, int year, String title, List<Category> categories) {

  /**
   * One line of the form.
   *
   * @param line its number there: {@code 24b}
   * @param name what belongs there, in words of ours
   */
  public record Category(String line, String name, Side side) {

    public Category {
      if (line.isBlank() || name.isBlank()) {
        throw new IllegalArgumentException("a category needs a line and a name: " + line + name);
      }
    }
  }

  /** On which side of the books a category is. */
  public enum Side {
    /** What customers pay. */
    SALE,
    /** What is given back to customers, and taken off the sales. */
    SALE_RETURNED,
    /** Income that is no sale. */
    OTHER_INCOME,
    /** What the goods sold have cost. */
    COST_OF_GOODS,
    /** The stock left at the end, taken off the cost of the goods. */
    CLOSING_STOCK,
    /** What running the business costs. */
    COST
  }

  public TaxCategories {
    categories = List.copyOf(categories);
    var lines = new HashSet<String>();
    for (var category : categories) {
      if (!lines.add(category.line())) {
        throw new IllegalArgumentException(form + " has line " + category.line() + " twice");
      }
    }
    if (title.isBlank() || !has(categories, Side.SALE) || !has(categories, Side.COST)) {
      throw new IllegalArgumentException(form + " needs a title, sales and costs");
    }
  }

  private static boolean has(List<Category> categories, Side side) {
    return categories.stream().anyMatch(category -> category.side() == side);
  }

  /** Which list this is. */
  CategoryList list() {
    return new CategoryList(form, year);
  }
}
