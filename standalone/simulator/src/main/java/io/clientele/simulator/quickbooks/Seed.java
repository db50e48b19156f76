package io.clientele.simulator.quickbooks;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.quickbooks.books.Books;
import io.clientele.simulator.quickbooks.books.Company;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/** The people and companies that are there at every start, all invented. */
final class Seed {

  private static final String ROOT = "clientele-simulator-quickbooks";
  private static final Instant BEGINNING = Instant.parse("2025-04-01T08:00:00Z");

  private static final Person ADA = Person.invented(ROOT, "Ada Marlowe", "ada@brightwater.example");
  private static final Person BEN = Person.invented(ROOT, "Ben Adeyemi", "ben@brightwater.example");

  private Seed() {}

  static Directory<Books> directory() {
    var directory = new Directory<Books>(List.of(ADA, BEN), books -> books.company().realm());
    var ada = List.of(ADA);
    directory.add(
        books("Tidewater Bistro Ltd", "GB", "GBP", Month.APRIL, true, 45, 25), List.of(ADA, BEN));
    directory.add(books("Copperfield Garage Ltd", "GB", "GBP", Month.JANUARY, false, 30, 40), ada);
    directory.add(books("Juniper Yoga Studio Inc", "US", "USD", Month.JANUARY, true, 20, 60), ada);
    directory.add(books("Larch Hill Dairy Inc", "CA", "CAD", Month.MARCH, true, 25, 15), ada);
    directory.add(
        books("Quill and Ink Ltd", "GB", "GBP", Month.SEPTEMBER, true, 110, 30), List.of(BEN));
    return directory;
  }

  private static Books books(
      String name,
      String country,
      String currency,
      Month yearStart,
      boolean plus,
      int vendors,
      int customers) {
    return Books.withSpecialNames(
        new Company(realm(name), name, country, currency, yearStart, plus, BEGINNING),
        vendors,
        customers);
  }

  /** Sixteen digits, the same for the same key. */
  static String realm(String key) {
    long digits =
        Math.floorMod(Ids.of(ROOT, "realm", key).getMostSignificantBits(), 1_000_000_000_000L);
    return "9341" + String.format(Locale.ROOT, "%012d", digits);
  }
}
