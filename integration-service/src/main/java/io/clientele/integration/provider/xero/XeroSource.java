package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Where a list comes from (providers.md 2.3).
 *
 * @param path below the API's base, with what narrows it
 * @param array the name of the array in the answer
 * @param paged whether it comes in pages
 * @param items from one element to the entries it makes: none, one or more
 */
record XeroSource(
    String path, String array, boolean paged, Function<JsonNode, List<ReferenceItem>> items) {

  static XeroSource of(ListName list, int pageSize) {
    return switch (list) {
      case CATEGORIES -> whole("/Accounts", "Accounts", XeroAccounts::category);
      case BANK_ACCOUNTS ->
          whole("/Accounts?where=Type%3D%3D%22BANK%22", "Accounts", XeroAccounts::bankAccount);
      case SUPPLIERS -> contacts(pageSize, XeroContacts::supplier);
      case CUSTOMERS -> contacts(pageSize, XeroContacts::customer);
      case TAX_RATES -> whole("/TaxRates", "TaxRates", XeroTaxRates::of);
      case PRODUCTS -> whole("/Items", "Items", XeroProducts::of);
      case PROJECTS ->
          whole("/TrackingCategories?includeArchived=true", "TrackingCategories", XeroTracking::of);
    };
  }

  private static XeroSource whole(
      String path, String array, Function<JsonNode, List<ReferenceItem>> items) {
    return new XeroSource(path, array, false, items);
  }

  private static XeroSource contacts(int pageSize, Function<JsonNode, List<ReferenceItem>> items) {
    return new XeroSource(
        "/Contacts?includeArchived=true&pageSize=" + pageSize, "Contacts", true, items);
  }
}
