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
 * @param changing whether Xero can be asked for what has changed of it alone
 * @param items from one element to the entries it makes: none, one or more
 */
record XeroSource(
    String path,
    String array,
    boolean paged,
    boolean changing,
    Function<JsonNode, List<ReferenceItem>> items) {

  static XeroSource of(ListName list, int pageSize) {
    return switch (list) {
      case CATEGORIES -> one("/Accounts", "Accounts", true, XeroAccounts::category);
      case BANK_ACCOUNTS ->
          one("/Accounts?where=Type%3D%3D%22BANK%22", "Accounts", true, XeroAccounts::bankAccount);
      case SUPPLIERS -> contacts(pageSize, XeroContacts::supplier);
      case CUSTOMERS -> contacts(pageSize, XeroContacts::customer);
      case TAX_RATES -> one("/TaxRates", "TaxRates", false, XeroTaxRates::of);
      case PRODUCTS -> one("/Items", "Items", true, XeroProducts::of);
      case PROJECTS ->
          one(
              "/TrackingCategories?includeArchived=true",
              "TrackingCategories",
              false,
              XeroTracking::of);
    };
  }

  private static XeroSource one(
      String path, String array, boolean changing, Function<JsonNode, List<ReferenceItem>> items) {
    return new XeroSource(path, array, false, changing, items);
  }

  private static XeroSource contacts(int pageSize, Function<JsonNode, List<ReferenceItem>> items) {
    return new XeroSource(
        "/Contacts?includeArchived=true&pageSize=" + pageSize, "Contacts", true, true, items);
  }
}
