package io.clientele.simulator.freeagent;

import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.freeagent.books.Company;
import io.clientele.simulator.freeagent.books.Company.Type;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The people and companies that are there at every start, all invented. */
final class Seed {

  private static final String ROOT = "clientele-simulator-freeagent";

  private static final Person ADA = Person.invented(ROOT, "Ada Marlowe", "ada@brightwater.example");
  private static final Person BEN = Person.invented(ROOT, "Ben Adeyemi", "ben@brightwater.example");

  /** May see no bank accounts. */
  private static final Person CARA = Person.invented(ROOT, "Cara Lund", "cara@harbourcafe.example");

  static final Map<Person, Level> LEVELS = Map.of(CARA, Level.INVOICES_ESTIMATES_FILES);

  private Seed() {}

  static Directory<Books> directory() {
    var directory = new Directory<Books>(all(), books -> books.company().subdomain());
    var ada = List.of(ADA);
    directory.add(books(12_001, "Harbour Cafe Ltd", Type.UK_LIMITED_COMPANY, "GBP", 48, 12), all());
    directory.add(
        books(12_002, "Pennine Joinery Ltd", Type.UK_LIMITED_COMPANY, "GBP", 35, 40), ada);
    directory.add(
        Books.withSpecialContacts(
            Company.unregistered(12_003, "Quayside Crafts", "quaysidecrafts", Type.UK_SOLE_TRADER),
            6,
            3),
        ada);
    directory.add(
        books(
            12_004,
            "Cobalt Ridge Outfitters LLC",
            Type.US_LIMITED_LIABILITY_COMPANY,
            "USD",
            40,
            55),
        ada);
    directory.add(
        books(12_005, "Maple and Tide Bakery Inc", Type.UNIVERSAL_COMPANY, "CAD", 26, 18), ada);
    directory.add(
        books(12_006, "Foxglove Florists Ltd", Type.UK_LIMITED_COMPANY, "GBP", 18, 25),
        List.of(BEN));
    return directory;
  }

  /** How a company's name looks in addresses. */
  static String subdomain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll(" (ltd|inc|llc)$", "")
        .replaceAll("[^a-z0-9]", "");
  }

  private static List<Person> all() {
    return List.of(ADA, BEN, CARA);
  }

  private static Books books(
      long number, String name, Type type, String currency, int suppliers, int clients) {
    return Books.withSpecialContacts(
        Company.registered(number, name, subdomain(name), type, currency), suppliers, clients);
  }
}
