package io.clientele.integration.provider.xero;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XeroListsTest {

  private static final String ACCOUNTS =
      """
      {"Accounts":[
       {"AccountID":"a1","Code":"429","Name":"General Expenses","Type":"EXPENSE","Class":"EXPENSE",
        "Status":"ACTIVE","TaxType":"INPUT2","ShowInExpenseClaims":true},
       {"AccountID":"a2","Name":"Business Account","Type":"BANK","Class":"ASSET","Status":"ACTIVE",
        "BankAccountNumber":"12345678","BankAccountType":"BANK","CurrencyCode":"GBP"},
       {"AccountID":"a3","Code":"999","Name":"Old","Type":"REVENUE","Class":"REVENUE",
        "Status":"DELETED"},
       {"AccountID":"a4","Code":"998","Name":"Odd","Type":"NEW","Class":"REVENUE",
        "Status":"FROZEN"},
       {"Code":"1","Name":"Nameless"}]}
      """;

  private final XeroTestBed bed = new XeroTestBed();

  @AfterEach
  void close() {
    bed.close();
  }

  private List<ReferenceItem> read(ListName list) {
    var items = new ArrayList<ReferenceItem>();
    bed.xero.read("a-1", "t-1", list, null, items::add);
    return items;
  }

  @Test
  @DisplayName("INT-4 accounts are categories by code, but for bank accounts and what has no key")
  void categories() {
    bed.answer("/api/Accounts", ACCOUNTS);
    assertThat(read(ListName.CATEGORIES))
        .containsExactly(
            new ReferenceItem(
                "a1",
                "429",
                "General Expenses",
                "EXPENSE",
                Status.ACTIVE,
                Map.of("Type", "EXPENSE", "TaxType", "INPUT2", "ShowInExpenseClaims", true)),
            new ReferenceItem(
                "a3", "999", "Old", "REVENUE", Status.ARCHIVED, Map.of("Type", "REVENUE")),
            new ReferenceItem(
                "a4",
                "998",
                "Odd",
                "REVENUE",
                Status.ACTIVE,
                Map.of("Type", "NEW", "rawStatus", "FROZEN")));
  }

  @Test
  @DisplayName("INT-4 bank accounts are asked for, and nothing else slips in")
  void bank_accounts() {
    bed.answer("/api/Accounts", ACCOUNTS);
    assertThat(read(ListName.BANK_ACCOUNTS))
        .containsExactly(
            new ReferenceItem(
                "a2",
                null,
                "Business Account",
                "BANK",
                Status.ACTIVE,
                Map.of("Type", "BANK", "CurrencyCode", "GBP", "BankAccountNumber", "12345678")));
    bed.server.verify(
        getRequestedFor(urlPathEqualTo("/api/Accounts"))
            .withQueryParam("where", equalTo("Type==\"BANK\"")));
  }

  @Test
  @DisplayName("INT-4 contacts are suppliers, customers or both; those that are neither yet, both")
  void contacts() {
    bed.answer(
        "/api/Contacts",
        """
        {"pagination":{"page":1,"pageCount":1},"Contacts":[
         {"ContactID":"c1","AccountNumber":"PP01","ContactNumber":"S-17","Name":"Paper",
          "ContactStatus":"ACTIVE","IsSupplier":true,"IsCustomer":false,
          "EmailAddress":"a@paper.example"},
         {"ContactID":"c2","ContactNumber":"Q-1","Name":"Quay","ContactStatus":"ARCHIVED",
          "IsSupplier":false,"IsCustomer":true},
         {"ContactID":"c3","Name":"Both","IsSupplier":true,"IsCustomer":true},
         {"ContactID":"c4","Name":"New","IsSupplier":false,"IsCustomer":false},
         {"ContactID":"c5","Name":"Merged","IsSupplier":true,"MergedToContactID":"c1"}]}
        """);
    var suppliers = read(ListName.SUPPLIERS);
    assertThat(suppliers)
        .extracting(ReferenceItem::externalId)
        .containsExactly("c1", "c3", "c4", "c5");
    assertThat(suppliers)
        .extracting(ReferenceItem::type)
        .containsExactly("SUPPLIER", "BOTH", "CONTACT", "SUPPLIER");
    assertThat(suppliers.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "c1",
                "PP01",
                "Paper",
                "SUPPLIER",
                Status.ACTIVE,
                Map.of("EmailAddress", "a@paper.example")));
    assertThat(suppliers.getLast().status()).isEqualTo(Status.ARCHIVED);
    var customers = read(ListName.CUSTOMERS);
    assertThat(customers).extracting(ReferenceItem::externalId).containsExactly("c2", "c3", "c4");
    assertThat(customers.getFirst().code()).isEqualTo("Q-1");
    assertThat(customers.getFirst().type()).isEqualTo("CUSTOMER");
    assertThat(customers.getFirst().status()).isEqualTo(Status.ARCHIVED);
  }

  @Test
  @DisplayName("INT-4 nothing personal is kept of a contact Xero was asked to forget")
  void an_erased_contact() {
    bed.answer(
        "/api/Contacts",
        """
        {"pagination":{"page":1,"pageCount":1},"Contacts":[
         {"ContactID":"c1","Name":"Ada Byron","ContactStatus":"GDPRREQUEST",
          "EmailAddress":"ada@byron.example","TaxNumber":"GB1","DefaultCurrency":"GBP"}]}
        """);
    assertThat(read(ListName.SUPPLIERS))
        .containsExactly(
            new ReferenceItem(
                "c1",
                null,
                "Erased contact",
                "CONTACT",
                Status.ARCHIVED,
                Map.of("DefaultCurrency", "GBP")));
  }

  @Test
  @DisplayName("INT-4 tax rates are known by their type, and say what they are for")
  void tax_rates() {
    bed.answer(
        "/api/TaxRates",
        """
        {"TaxRates":[
         {"Name":"20% Expenses","TaxType":"INPUT2","ReportTaxType":"INPUT","Status":"ACTIVE",
          "DisplayTaxRate":20.0,"EffectiveRate":20.0,"CanApplyToExpenses":true,
          "CanApplyToRevenue":false,"TaxComponents":[{"Name":"VAT","Rate":20.0}]},
         {"Name":"Sales","TaxType":"TAX001","Status":"PENDING","CanApplyToRevenue":true},
         {"Name":"None","TaxType":"NONE","Status":"ACTIVE","CanApplyToExpenses":true,
          "CanApplyToRevenue":true}]}
        """);
    var rates = read(ListName.TAX_RATES);
    assertThat(rates.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "INPUT2",
                "INPUT2",
                "20% Expenses",
                "PURCHASE",
                Status.ACTIVE,
                Map.of(
                    "effectiveRate",
                    20.0,
                    "displayRate",
                    20.0,
                    "reportTaxType",
                    "INPUT",
                    "components",
                    List.of(Map.of("Name", "VAT", "Rate", 20.0)))));
    assertThat(rates).extracting(ReferenceItem::type).containsExactly("PURCHASE", "SALES", "BOTH");
    assertThat(rates.get(1).status()).isEqualTo(Status.ARCHIVED);
  }

  @Test
  @DisplayName("INT-4 products and services go by their code where they have no name")
  void products() {
    bed.answer(
        "/api/Items",
        """
        {"Items":[
         {"ItemID":"i1","Code":"CONS-HR","Name":"Hour","IsSold":true,"IsPurchased":false,
          "IsTrackedAsInventory":false,"SalesDetails":{"UnitPrice":95.0},"PurchaseDetails":{}},
         {"ItemID":"i2","Code":"MUG","IsTrackedAsInventory":true}]}
        """);
    assertThat(read(ListName.PRODUCTS))
        .containsExactly(
            new ReferenceItem(
                "i1",
                "CONS-HR",
                "Hour",
                "ITEM",
                Status.ACTIVE,
                Map.of(
                    "isSold",
                    true,
                    "isPurchased",
                    false,
                    "salesDetails",
                    Map.of("UnitPrice", 95.0),
                    "purchaseDetails",
                    Map.of())),
            new ReferenceItem("i2", "MUG", "MUG", "INVENTORY", Status.ACTIVE, Map.of()));
  }

  @Test
  @DisplayName("INT-4 projects are the options of tracking categories, archived with them")
  void projects() {
    bed.answer(
        "/api/TrackingCategories",
        """
        {"TrackingCategories":[
         {"TrackingCategoryID":"d1","Name":"Department","Status":"ACTIVE","Options":[
          {"TrackingOptionID":"o1","Name":"Kitchen","Status":"ACTIVE"},
          {"TrackingOptionID":"o2","Name":"Bar","Status":"ARCHIVED"}]},
         {"TrackingCategoryID":"d2","Name":"Region","Status":"ARCHIVED","Options":[
          {"TrackingOptionID":"o3","Name":"North","Status":"ACTIVE"}]}]}
        """);
    var projects = read(ListName.PROJECTS);
    assertThat(projects.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "o1",
                null,
                "Kitchen",
                "TRACKING_OPTION",
                Status.ACTIVE,
                Map.of("trackingCategoryId", "d1", "trackingCategoryName", "Department")));
    assertThat(projects)
        .extracting(ReferenceItem::status)
        .containsExactly(Status.ACTIVE, Status.ARCHIVED, Status.ARCHIVED);
  }
}
