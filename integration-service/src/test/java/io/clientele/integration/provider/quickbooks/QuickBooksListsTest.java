package io.clientele.integration.provider.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuickBooksListsTest {

  private static final String ACCOUNTS =
      """
      {"Account":[
       {"Id":"7","Name":"Office","FullyQualifiedName":"Costs:Office","Active":true,
        "Classification":"Expense","AccountType":"Expense","AccountSubType":"OfficeExpenses",
        "AcctNum":"6100","ParentRef":{"value":"6"},"CurrencyRef":{"value":"GBP"}},
       {"Id":"35","Name":"Current","FullyQualifiedName":"Current","Classification":"Asset",
        "AccountType":"Bank","CurrentBalance":1201.5,"CurrencyRef":{"value":"GBP"}},
       {"Id":"36","Name":"Card","AccountType":"Credit Card","AcctNum":"2000"},
       {"Id":"9","Name":"Fax (deleted)","FullyQualifiedName":"Fax (deleted)","Active":false,
        "Classification":"Expense","AccountType":"Expense"},
       {"Name":"Keyless","AccountType":"Expense"}]}
      """;

  private final QuickBooksTestBed bed = new QuickBooksTestBed();

  @AfterEach
  void close() {
    bed.close();
  }

  private void rows(String entity, String response) {
    bed.rows("from " + entity, response);
  }

  @Test
  @DisplayName("INT-4 accounts are categories by number, but for those that hold money")
  void categories() {
    rows("Account", ACCOUNTS);
    assertThat(bed.read(ListName.CATEGORIES))
        .containsExactly(
            new ReferenceItem(
                "7",
                "6100",
                "Costs:Office",
                "Expense",
                Status.ACTIVE,
                Map.of(
                    "AccountType",
                    "Expense",
                    "AccountSubType",
                    "OfficeExpenses",
                    "ParentRef",
                    Map.of("value", "6"),
                    "CurrencyRef",
                    Map.of("value", "GBP"))),
            new ReferenceItem(
                "9", null, "Fax", "Expense", Status.ARCHIVED, Map.of("AccountType", "Expense")));
  }

  @Test
  @DisplayName("INT-4 bank accounts and cards are asked for, and nothing else slips in")
  void bank_accounts() {
    rows("Account", ACCOUNTS);
    assertThat(bed.read(ListName.BANK_ACCOUNTS))
        .containsExactly(
            new ReferenceItem(
                "35",
                null,
                "Current",
                "BANK",
                Status.ACTIVE,
                Map.of("CurrencyRef", Map.of("value", "GBP"), "CurrentBalance", 1201.5)),
            new ReferenceItem("36", "2000", "Card", "CREDIT_CARD", Status.ACTIVE, Map.of()));
    assertThat(bed.selects().getFirst())
        .contains("where AccountType in ('Bank', 'Credit Card') and Active in (true, false)");
  }

  @Test
  @DisplayName("INT-4 suppliers go by their account number, customers have none; jobs are neither")
  void suppliers_and_customers() {
    rows(
        "Vendor",
        """
        {"Vendor":[{"Id":"56","DisplayName":"Paper Planes","AcctNum":"PP01","Balance":0,
         "PrimaryEmailAddr":{"Address":"a@paper.example"},"TermRef":{"value":"3"}}]}
        """);
    assertThat(bed.read(ListName.SUPPLIERS))
        .containsExactly(
            new ReferenceItem(
                "56",
                "PP01",
                "Paper Planes",
                "SUPPLIER",
                Status.ACTIVE,
                Map.of(
                    "PrimaryEmailAddr",
                    Map.of("Address", "a@paper.example"),
                    "TermRef",
                    Map.of("value", "3"))));
    rows(
        "Customer",
        """
        {"Customer":[{"Id":"3","DisplayName":"Quay","FullyQualifiedName":"Quay Hotel","Job":false},
         {"Id":"61","DisplayName":"Refit","FullyQualifiedName":"Quay Hotel:Refit","Job":true,
          "IsProject":true,"ParentRef":{"value":"3"}}]}
        """);
    assertThat(bed.read(ListName.CUSTOMERS))
        .containsExactly(
            new ReferenceItem("3", null, "Quay Hotel", "CUSTOMER", Status.ACTIVE, Map.of()));
  }

  @Test
  @DisplayName("INT-4 products keep the type QuickBooks gives them; categories of items are none")
  void products() {
    rows(
        "Item",
        """
        {"Item":[{"Id":"1","Name":"Services","Type":"Category"},
         {"Id":"19","Name":"Hour","Sku":"CONS-HR","FullyQualifiedName":"Services:Hour",
          "Type":"Service","UnitPrice":95,"IncomeAccountRef":{"value":"1"}},
         {"Id":"20","Name":"Moon","FullyQualifiedName":"Moon","Type":"Lunar","Active":true}]}
        """);
    var products = bed.read(ListName.PRODUCTS);
    assertThat(products.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "19",
                "CONS-HR",
                "Services:Hour",
                "Service",
                Status.ACTIVE,
                Map.of("UnitPrice", 95, "IncomeAccountRef", Map.of("value", "1"))));
    assertThat(products).extracting(ReferenceItem::type).containsExactly("Service", "Lunar");
  }

  @Test
  @DisplayName("INT-4 tax rates are codes, with the sums of the rates they refer to")
  void tax_rates() {
    rows(
        "TaxRate",
        """
        {"TaxRate":[{"Id":"9","RateValue":20},{"Id":"10","RateValue":20},{"Id":"1","RateValue":5},
         {"Id":"2","RateValue":7.5}]}
        """);
    rows(
        "TaxCode",
        """
        {"TaxCode":[{"Id":"6","Name":"20.0% S","Description":"20.0% Standard","Active":true,
         "SalesTaxRateList":{"TaxRateDetail":[{"TaxRateRef":{"value":"9"}}]},
         "PurchaseTaxRateList":{"TaxRateDetail":[{"TaxRateRef":{"value":"10"}}]}},
         {"Id":"7","Name":"GST/PST","PurchaseTaxRateList":{"TaxRateDetail":[
          {"TaxRateRef":{"value":"1"}},{"TaxRateRef":{"value":"2"}}]},
          "SalesTaxRateList":{"TaxRateDetail":[]}},
         {"Id":"8","Name":"Odd","SalesTaxRateList":{"TaxRateDetail":[
          {"TaxRateRef":{"value":"99"}}]}},
         {"Id":"NON","Name":"NON","Active":false}]}
        """);
    var rates = bed.read(ListName.TAX_RATES);
    assertThat(rates.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "6",
                "20.0% S",
                "20.0% Standard",
                "BOTH",
                Status.ACTIVE,
                Map.of(
                    "salesRate",
                    20.0,
                    "purchaseRate",
                    20.0,
                    "salesComponents",
                    List.of("9"),
                    "purchaseComponents",
                    List.of("10"))));
    assertThat(rates)
        .extracting(ReferenceItem::type)
        .containsExactly("BOTH", "PURCHASE", "SALES", "BOTH");
    assertThat(rates.get(1).extra())
        .containsEntry("purchaseRate", 12.5)
        .doesNotContainKey("salesRate");
    assertThat(rates.get(2).extra()).as("a rate nobody knows").doesNotContainKey("salesRate");
    assertThat(rates.getLast().status()).isEqualTo(Status.ARCHIVED);
  }

  @Test
  @DisplayName("INT-4 projects are classes, locations and projects, each known by its kind")
  void projects() {
    rows(
        "Customer",
        """
        {"Customer":[{"Id":"61","FullyQualifiedName":"Quay:Refit","IsProject":true,
         "ParentRef":{"value":"3"}}]}
        """);
    rows("Class", "{\"Class\":[{\"Id\":\"5\",\"FullyQualifiedName\":\"Kitchen\"}]}");
    rows("Department", "{\"Department\":[{\"Id\":\"5\",\"FullyQualifiedName\":\"Stall\"}]}");
    var projects = bed.read(ListName.PROJECTS);
    assertThat(projects)
        .extracting(ReferenceItem::externalId)
        .containsExactly("project:61", "class:5", "department:5");
    assertThat(projects)
        .extracting(ReferenceItem::type)
        .containsExactly("PROJECT", "CLASS", "DEPARTMENT");
    assertThat(projects.getFirst().extra()).containsEntry("ParentRef", Map.of("value", "3"));
  }
}
