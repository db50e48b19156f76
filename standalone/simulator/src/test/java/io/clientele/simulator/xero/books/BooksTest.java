package io.clientele.simulator.xero.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {

  private static final Instant BEGINNING = Instant.parse("2025-04-01T08:00:00Z");

  @ParameterizedTest
  @DisplayName("INT-4 what accounts, items and contacts refer to is there")
  @ValueSource(strings = {"GB", "US", "CA", "FR"})
  void references_lead_somewhere(String country) {
    var books = books(country, new UUID(3, 1), 10, 10);
    var taxTypes = books.taxRates().stream().map(TaxRate::taxType).collect(Collectors.toSet());
    var codes = books.accounts().stream().map(Account::code).collect(Collectors.toSet());
    assertThat(books.accounts()).extracting(Account::taxType).allMatch(taxTypes::contains);
    assertThat(books.items())
        .flatExtracting(Item::salesDetails, Item::purchaseDetails)
        .map(Item.Details.class::cast)
        .filteredOn(details -> details.accountCode() != null)
        .allMatch(details -> codes.contains(details.accountCode()))
        .allMatch(details -> taxTypes.contains(Objects.requireNonNull(details.taxType())));
    assertThat(books.contacts().page(true, 0, 100))
        .allMatch(
            contact ->
                contact.accountsPayableTaxType() == null
                    || taxTypes.contains(contact.accountsPayableTaxType()))
        .allMatch(
            contact ->
                contact.purchasesDefaultAccountCode() == null
                    || codes.contains(contact.purchasesDefaultAccountCode()));
  }

  @Test
  @DisplayName("INT-4 there are three bank accounts, one of them without a code")
  void there_are_bank_accounts() {
    var banks =
        books("GB", new UUID(3, 1), 0, 0).accounts().stream()
            .filter(account -> account.type().equals("BANK"))
            .toList();
    assertThat(banks).hasSize(3).filteredOn(bank -> bank.code() == null).hasSize(1);
  }

  @Test
  @DisplayName("INT-4 two dimensions are active, and an archived one is shown only when asked for")
  void two_dimensions_are_active() {
    var books = books("GB", new UUID(3, 1), 0, 0);
    assertThat(books.trackingCategories(false)).hasSize(2);
    assertThat(books.trackingCategories(true)).hasSize(3);
    assertThat(books.trackingCategories(false).getFirst().options())
        .extracting(TrackingCategory.Option::status)
        .contains("ACTIVE", "ARCHIVED");
  }

  @Test
  @DisplayName("INT-4 the same organisation has the same books at every start")
  void books_are_the_same_at_every_start() {
    var one = books("GB", new UUID(3, 1), 20, 20);
    var same = books("GB", new UUID(3, 1), 20, 20);
    var other = books("GB", new UUID(3, 2), 20, 20);
    assertThat(one.accounts()).isEqualTo(same.accounts()).isNotEqualTo(other.accounts());
    assertThat(one.contacts().page(true, 0, 100))
        .isEqualTo(same.contacts().page(true, 0, 100))
        .isNotEqualTo(other.contacts().page(true, 0, 100));
  }

  private static Books books(String country, UUID id, int suppliers, int customers) {
    return Books.withSpecialContacts(
        Organisation.company(id, "Any Ltd", country, "EUR", MonthDay.of(3, 31), false, BEGINNING),
        suppliers,
        customers);
  }
}
