package io.clientele.simulator.xero.books;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import io.clientele.simulator.xero.books.Item.Details;
import java.util.List;

/** Reads the products and services every organisation has. */
final class Items {

  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int DESCRIPTION = 2;
  private static final int SALES_PRICE = 3;
  private static final int PURCHASE_PRICE = 4;
  private static final int FLAGS = 5;
  private static final String SALES_ACCOUNT = "200";
  private static final String PURCHASES_ACCOUNT = "310";

  private Items() {}

  static List<Item> of(Organisation owner, Edition edition) {
    return Rows.read(Items.class, "items.txt").stream()
        .map(row -> item(owner, edition, row))
        .toList();
  }

  private static Item item(Organisation owner, Edition edition, Row row) {
    var sold = row.at(SALES_PRICE);
    var bought = row.at(PURCHASE_PRICE);
    return new Item(
        Ids.of(owner.organisationId(), "item", row.at(CODE)),
        row.at(CODE),
        row.at(NAME).isEmpty() ? null : row.at(NAME),
        row.at(DESCRIPTION),
        !sold.isEmpty(),
        !bought.isEmpty(),
        row.has(FLAGS, "tracked"),
        details(sold, SALES_ACCOUNT, edition.salesTax()),
        details(bought, PURCHASES_ACCOUNT, edition.purchaseTax()),
        owner.createdDateUtc());
  }

  private static Details details(String price, String account, String tax) {
    return price.isEmpty() ? Details.NONE : new Details(Double.valueOf(price), account, tax);
  }
}
