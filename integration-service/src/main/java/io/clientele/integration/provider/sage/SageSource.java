package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One place a list comes from (providers.md 4.3). Without attributes an entry is a name and an id;
 * Sage asks not to take all of them where lists are long.
 *
 * @param path below the API's base, with a query
 * @param changing whether Sage can be asked what has changed, and what was deleted, of it alone
 * @param items from one element to the entries it makes: none, one or more
 */
record SageSource(String path, boolean changing, Function<JsonNode, List<ReferenceItem>> items) {

  private static final String ITEM =
      "?attributes=item_code,description,active,deleted_at,sales_ledger_account,sales_tax_rate,"
          + "purchase_ledger_account,purchase_tax_rate,sales_rates,cost_price";

  /** Where a list comes from: a list of several places is closed only where all of them are. */
  static List<SageSource> of(ListName list) {
    return switch (list) {
      case CATEGORIES ->
          List.of(
              new SageSource(
                  "/ledger_accounts?attributes=name,nominal_code,included_in_chart,"
                      + "ledger_account_type,ledger_account_classification,tax_rate,"
                      + "is_control_account,visible_in_banking,visible_in_expenses,"
                      + "visible_in_sales,visible_in_other_payments,visible_in_other_receipts,"
                      + "visible_in_journals,visible_in_reporting",
                  false,
                  SageAccounts::category));
      case SUPPLIERS -> List.of(contacts("VENDOR"));
      case CUSTOMERS -> List.of(contacts("CUSTOMER"));
      case TAX_RATES -> List.of(taxRates(SageTaxRates.ALL));
      case PRODUCTS ->
          List.of(
              new SageSource("/products" + ITEM, true, SageProducts.of("product", "PRODUCT")),
              new SageSource("/services" + ITEM, true, SageProducts.of("service", "SERVICE")),
              new SageSource("/stock_items" + ITEM, true, SageProducts.of("stock", "STOCK")));
      case PROJECTS ->
          List.of(new SageSource("/analysis_types?attributes=all", false, SageAnalysis::of));
      case BANK_ACCOUNTS ->
          List.of(new SageSource("/bank_accounts?attributes=all", true, SageAccounts::bankAccount));
    };
  }

  private static SageSource contacts(String type) {
    return new SageSource(
        "/contacts?contact_type_id="
            + type
            + "&attributes=name,reference,contact_types,email,currency,tax_number,is_active,system,"
            + "deleted_at,default_sales_ledger_account,default_purchase_ledger_account",
        true,
        SageContacts::of);
  }

  /** The tax rates, once it is known what each is for. */
  static SageSource taxRates(SageTaxRates usages) {
    return new SageSource("/tax_rates?attributes=all", false, usages::of);
  }

  /**
   * The tax rates for one use, by name alone.
   *
   * @param usage sales or purchase
   */
  static SageSource taxRatesFor(String usage) {
    return new SageSource("/tax_rates?usage=" + usage, false, rate -> List.of());
  }
}
