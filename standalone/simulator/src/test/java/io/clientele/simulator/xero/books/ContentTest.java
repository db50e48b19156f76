package io.clientele.simulator.xero.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContentTest {

  private final Books uk = books("GB", "GBP");

  @Test
  @DisplayName("INT-4 a supplier carries what posting to it needs, every second one an account")
  void suppliers() {
    var suppliers = uk.contacts().page(true, 0, 4);
    var first = suppliers.getFirst();
    assertThat(first.name()).endsWith(" Ltd");
    assertThat(first.emailAddress()).startsWith("accounts@").endsWith("-ltd.example");
    assertThat(first.contactNumber()).isEqualTo("C-1");
    assertThat(first.accountNumber()).matches("[A-Z]{2}0");
    assertThat(first.taxNumber()).matches("GB\\d{9}");
    assertThat(first.defaultCurrency()).isEqualTo("GBP");
    assertThat(first.accountsPayableTaxType()).isEqualTo("INPUT2");
    assertThat(first.accountsReceivableTaxType()).isNull();
    assertThat(suppliers)
        .extracting(Contact::purchasesDefaultAccountCode)
        .containsExactly("429", null, "429", null);
    assertThat(suppliers).extracting(Contact::salesDefaultAccountCode).containsOnlyNulls();
    assertThat(suppliers)
        .extracting(contact -> contact.accountNumber() == null)
        .containsExactly(false, true, true, false);
    assertThat(suppliers.get(2).updatedDateUtc())
        .isEqualTo(first.updatedDateUtc().plusSeconds(120));
  }

  @Test
  @DisplayName("INT-4 a customer carries what selling to it needs, every second one an account")
  void customers() {
    var customers = uk.contacts().page(true, 4, 2);
    assertThat(customers.getFirst().accountsReceivableTaxType()).isEqualTo("OUTPUT2");
    assertThat(customers.getFirst().accountsPayableTaxType()).isNull();
    assertThat(customers).extracting(Contact::salesDefaultAccountCode).containsExactly("200", null);
    assertThat(customers).extracting(Contact::purchasesDefaultAccountCode).containsOnlyNulls();
  }

  @Test
  @DisplayName("INT-4 of a brand-new contact little is known, and of a forgotten one nothing")
  void contacts_of_whom_little_is_known() {
    var special = uk.contacts().page(true, 6, 5);
    var brandNew = special.get(1);
    var forgotten = special.get(3);
    assertThat(brandNew.name()).endsWith(" Ltd");
    assertThat(forgotten.name()).isEqualTo("Removed 10");
    for (var contact : List.of(brandNew, forgotten)) {
      assertThat(contact.emailAddress()).isNull();
      assertThat(contact.contactNumber()).isNull();
      assertThat(contact.accountNumber()).isNull();
      assertThat(contact.taxNumber()).isNull();
      assertThat(contact.defaultCurrency()).isNull();
    }
    assertThat(special.getFirst().emailAddress()).isNotNull();
  }

  @Test
  @DisplayName("INT-4 outside the UK names and tax numbers are others")
  void contacts_elsewhere() {
    var american = books("US", "USD").contacts().page(true, 0, 1).getFirst();
    assertThat(american.name()).endsWith(" Inc");
    assertThat(american.taxNumber()).isNull();
    assertThat(american.accountsPayableTaxType()).isEqualTo("INPUT");
  }

  @Test
  @DisplayName("INT-4 a tax rate is the sum of its components, and applies to sales or purchases")
  void tax_rates() {
    var rate = taxRate(books("CA", "CAD"), "TAX001");
    assertThat(rate.effectiveRate()).isEqualTo(12);
    assertThat(rate.displayTaxRate()).isEqualTo(12);
    assertThat(rate.taxComponents())
        .containsExactly(
            new TaxRate.Component("GST", 5, false, false),
            new TaxRate.Component("PST", 7, false, false));
    assertThat(rate.canApplyToExpenses()).isTrue();
    assertThat(rate.canApplyToRevenue()).isFalse();
    assertThat(taxRate(uk, "OUTPUT2").canApplyToRevenue()).isTrue();
    assertThat(taxRate(uk, "OUTPUT2").canApplyToExpenses()).isFalse();
    assertThat(taxRate(uk, "NONE").canApplyToRevenue()).isTrue();
    assertThat(taxRate(uk, "NONE").canApplyToExpenses()).isTrue();
    assertThat(taxRate(uk, "NONE").taxComponents()).isEmpty();
    assertThat(taxRate(uk, "TAX001").status()).isEqualTo("ARCHIVED");
  }

  private static TaxRate taxRate(Books books, String type) {
    return books.taxRates().stream()
        .filter(rate -> rate.taxType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("INT-4 accounts have the class of their type; some are archived, some the system's")
  void accounts() {
    assertThat(account("200").accountClass()).isEqualTo("REVENUE");
    assertThat(account("429").accountClass()).isEqualTo("EXPENSE");
    assertThat(account("710").accountClass()).isEqualTo("ASSET");
    assertThat(account("820").accountClass()).isEqualTo("LIABILITY");
    assertThat(account("950").accountClass()).isEqualTo("EQUITY");
    assertThat(account("457").status()).isEqualTo("ARCHIVED");
    assertThat(account("429").status()).isEqualTo("ACTIVE");
    assertThat(account("610").systemAccount()).isEqualTo("DEBTORS");
    assertThat(account("429").systemAccount()).isNull();
    assertThat(account("429").showInExpenseClaims()).isTrue();
    assertThat(account("200").showInExpenseClaims()).isFalse();
    assertThat(account("835").enablePaymentsToAccount()).isTrue();
    assertThat(account("429").enablePaymentsToAccount()).isFalse();
    assertThat(account("090").bankAccountNumber()).matches("\\d{14}");
    assertThat(account("090").currencyCode()).isEqualTo("GBP");
  }

  private Account account(String code) {
    return uk.accounts().stream()
        .filter(account -> code.equals(account.code()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("INT-4 items are sold, bought or both; one has no name, two are counted as stock")
  void items() {
    var items = uk.items();
    assertThat(items).hasSize(10);
    assertThat(items).filteredOn(item -> item.name() == null).hasSize(1);
    assertThat(items).filteredOn(Item::isTrackedAsInventory).hasSize(2);
    var both = items.get(2);
    assertThat(both.salesDetails()).isEqualTo(new Item.Details(12.5, "200", "OUTPUT2"));
    assertThat(both.purchaseDetails()).isEqualTo(new Item.Details(8.0, "310", "INPUT2"));
    var sold = items.getFirst();
    assertThat(sold.isSold()).isTrue();
    assertThat(sold.isPurchased()).isFalse();
    assertThat(sold.purchaseDetails()).isEqualTo(Item.Details.NONE);
  }

  @Test
  @DisplayName(
      "INT-4 options of a dimension have names, ids of their own, and are archived one by one")
  void options() {
    var options = uk.trackingCategories(false).getFirst().options();
    assertThat(options)
        .extracting(TrackingCategory.Option::name)
        .containsExactly("Head Office", "Operations", "Sales", "Workshop");
    assertThat(options)
        .extracting(TrackingCategory.Option::status)
        .containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "ARCHIVED");
    assertThat(Set.copyOf(options)).hasSize(4);
  }

  private static Books books(String country, String currency) {
    return Books.withSpecialContacts(
        Organisation.company(
            new UUID(3, 1),
            "Any Ltd",
            country,
            currency,
            MonthDay.of(3, 31),
            false,
            Instant.parse("2025-04-01T08:00:00Z")),
        4,
        2);
  }
}
