package io.clientele.simulator.xero.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactsTest {

  private static final Instant BEGINNING = Instant.parse("2025-04-01T08:00:00Z");

  @Test
  @DisplayName("INT-4 twenty thousand suppliers have ids and names of their own")
  void suppliers_have_ids_and_names_of_their_own() {
    var all = plain(20_000, 0).contacts().page(false, 0, 30_000);
    assertThat(all).hasSize(20_000).allMatch(Contact::isSupplier).noneMatch(Contact::isCustomer);
    assertThat(all.stream().map(Contact::contactId).distinct()).hasSize(20_000);
    assertThat(all.stream().map(Contact::name).distinct()).hasSize(20_000);
  }

  @Test
  @DisplayName("INT-4 names stay apart beyond those that can be made up")
  void names_stay_apart() {
    assertThat(
            plain(40_000, 0).contacts().page(false, 0, 40_000).stream()
                .map(Contact::name)
                .distinct())
        .hasSize(40_000);
  }

  @Test
  @DisplayName("INT-4 archived, merged and forgotten contacts are shown only when asked for")
  void special_contacts() {
    var contacts = Books.withSpecialContacts(organisation(), 2, 1).contacts();
    assertThat(contacts.count(false)).isEqualTo(5);
    assertThat(contacts.count(true)).isEqualTo(8);
    assertThat(contacts.page(false, 0, 10))
        .hasSize(5)
        .extracting(Contact::contactStatus)
        .containsOnly("ACTIVE");
    assertThat(contacts.page(true, 0, 10))
        .extracting(Contact::contactStatus)
        .contains("ARCHIVED", "GDPRREQUEST");
    assertThat(contacts.page(false, 0, 10))
        .as("a brand-new contact is neither")
        .filteredOn(contact -> !contact.isSupplier() && !contact.isCustomer())
        .hasSize(1);
    var first = contacts.page(true, 0, 1).getFirst().contactId();
    assertThat(contacts.page(true, 0, 10))
        .filteredOn(contact -> contact.mergedToContactId() != null)
        .singleElement()
        .extracting(Contact::mergedToContactId)
        .isEqualTo(first);
  }

  @Test
  @DisplayName("INT-4 contacts added later come last, with their own time, and change no other")
  void contacts_added_later_come_last() {
    var contacts = plain(3, 2).contacts();
    var before = contacts.page(true, 0, 10);
    var later = BEGINNING.plus(Duration.ofDays(300));
    contacts.add(1, 1, later);
    var after = contacts.page(true, 0, 10);
    assertThat(after).hasSize(7).startsWith(before.toArray(Contact[]::new));
    assertThat(contacts.matching(true, one -> one.updatedDateUtc().equals(later))).hasSize(2);
  }

  private static Books plain(int suppliers, int customers) {
    return Books.of(organisation(), suppliers, customers);
  }

  private static Organisation organisation() {
    return Organisation.company(
        new UUID(3, 1), "Any Ltd", "GB", "GBP", MonthDay.of(3, 31), false, BEGINNING);
  }
}
