package io.clientele.simulator.xero.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ContactPagesTest {

  @Property
  @Label("INT-4 pages of any size hold every contact once and in order, archived ones or not")
  void pages_hold_every_contact_once(
      @ForAll @IntRange(max = 40) int suppliers,
      @ForAll @IntRange(max = 40) int customers,
      @ForAll @IntRange(min = 1, max = 50) int size,
      @ForAll boolean archived) {
    var contacts = Books.withSpecialContacts(organisation(), suppliers, customers).contacts();
    int count = contacts.count(archived);
    var pages =
        IntStream.range(0, Math.ceilDiv(count, size))
            .boxed()
            .flatMap(page -> contacts.page(archived, (long) page * size, size).stream())
            .toList();
    assertThat(pages).isEqualTo(contacts.matching(archived, contact -> true).toList());
    assertThat(pages).hasSize(count).doesNotHaveDuplicates();
  }

  private static Organisation organisation() {
    return Organisation.company(
        new UUID(3, 1),
        "Any Ltd",
        "GB",
        "GBP",
        MonthDay.of(3, 31),
        false,
        Instant.parse("2025-04-01T08:00:00Z"));
  }
}
