package io.clientele.simulator.xero;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Organisation;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;

/** The people and organisations that are there at every start, all invented. */
final class Seed {

  private static final String ROOT = "clientele-simulator";
  private static final Instant BEGINNING = Instant.parse("2025-04-01T08:00:00Z");
  private static final MonthDay MARCH = MonthDay.of(3, 31);
  private static final MonthDay DECEMBER = MonthDay.of(12, 31);

  private static final Person ADA = Person.invented(ROOT, "Ada Marlowe", "ada@brightwater.example");
  private static final Person BEN = Person.invented(ROOT, "Ben Adeyemi", "ben@brightwater.example");

  private Seed() {}

  static Directory<Books> directory() {
    var directory =
        new Directory<Books>(
            List.of(ADA, BEN), books -> books.organisation().organisationId().toString());
    var ada = List.of(ADA);
    directory.add(books("Demo Company (UK)", "GB", "GBP", MARCH, true, 30, 20), ada);
    directory.add(books("Harbour Cafe Ltd", "GB", "GBP", MARCH, false, 48, 12), List.of(ADA, BEN));
    directory.add(books("Pennine Joinery Ltd", "GB", "GBP", DECEMBER, false, 35, 40), ada);
    directory.add(books("Lantern Dental Ltd", "GB", "GBP", MonthDay.of(4, 5), false, 22, 60), ada);
    directory.add(books("Cobalt Ridge Outfitters Inc", "US", "USD", DECEMBER, false, 40, 55), ada);
    directory.add(books("Maple and Tide Bakery Inc", "CA", "CAD", DECEMBER, false, 26, 18), ada);
    var ben = List.of(BEN);
    directory.add(books("Foxglove Florists Ltd", "GB", "GBP", MARCH, false, 18, 25), ben);
    directory.add(books("Thistle Street Press Ltd", "GB", "GBP", MARCH, false, 120, 30), ben);
    return directory;
  }

  private static Books books(
      String name,
      String country,
      String currency,
      MonthDay yearEnd,
      boolean demo,
      int suppliers,
      int customers) {
    UUID id = Ids.of(ROOT, "organisation", name);
    return Books.withSpecialContacts(
        Organisation.company(id, name, country, currency, yearEnd, demo, BEGINNING),
        suppliers,
        customers);
  }
}
