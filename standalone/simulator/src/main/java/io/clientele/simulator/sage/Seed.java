package io.clientele.simulator.sage;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.sage.books.Books;
import io.clientele.simulator.sage.books.Business;
import java.time.Instant;
import java.util.List;

/** The people and businesses that are there at every start, all invented. */
final class Seed {

  private static final String ROOT = "clientele-simulator-sage";
  private static final Instant BEGINNING = Instant.parse("2025-01-10T09:00:00Z");

  private static final Person ADA = Person.invented(ROOT, "Ada Marlowe", "ada@brightwater.example");
  private static final Person CARA =
      Person.invented(ROOT, "Cara Whitlock", "cara@brightwater.example");

  private Seed() {}

  static Directory<Books> directory() {
    var directory = new Directory<Books>(List.of(ADA, CARA), books -> books.business().id());
    var ada = List.of(ADA);
    directory.add(books("Quayside Rentals", "GB", "GBP", false, 34, 21), List.of(ADA, CARA));
    directory.add(books("Orchard Lane Nursery", "GB", "GBP", false, 19, 44), ada);
    directory.add(books("Liffey Row Bookshop", "IE", "EUR", false, 27, 15), ada);
    directory.add(books("Prairie Lantern Framing", "CA", "CAD", false, 16, 23), ada);
    var cara = List.of(CARA);
    directory.add(books("Sage Trial Business", "GB", "GBP", true, 12, 9), cara);
    directory.add(books("Millrace Pottery", "GB", "GBP", false, 250, 30), cara);
    return directory;
  }

  private static Books books(
      String name, String country, String currency, boolean demo, int suppliers, int customers) {
    var id = Business.hex(Ids.of(ROOT, "business", name));
    return Books.withSpecialContacts(
        new Business(id, name, country, currency, demo, BEGINNING), suppliers, customers);
  }
}
