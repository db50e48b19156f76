package io.clientele.standalone.journey.accounting;

import io.clientele.simulator.Simulator;
import io.clientele.simulator.xero.books.Books;
import java.util.Map;

/** The same at Xero, of which we know what is in the books. */
final class XeroOutside extends ProviderOutside {

  private static final String BANK = "BANK";

  XeroOutside(Simulator simulator) {
    super(simulator, "xero");
  }

  /** How many of each list an organisation has, under our names of the lists (INT-4). */
  Map<String, Integer> counts(String tenant) {
    Books books = simulator.xero().books(tenant).orElseThrow();
    int banks = (int) books.accounts().stream().filter(one -> one.type().equals(BANK)).count();
    return Map.of(
        "CATEGORIES",
        books.accounts().size() - banks,
        "BANK_ACCOUNTS",
        banks,
        "SUPPLIERS",
        (int) books.contacts().matching(true, one -> one.isSupplier()).count(),
        "CUSTOMERS",
        (int) books.contacts().matching(true, one -> one.isCustomer()).count(),
        "TAX_RATES",
        books.taxRates().size(),
        "PRODUCTS",
        books.items().size(),
        "PROJECTS",
        books.trackingCategories(true).stream().mapToInt(one -> one.options().size()).sum());
  }
}
