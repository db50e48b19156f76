package io.clientele.simulator.quickbooks;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.quickbooks.books.Books;
import io.clientele.simulator.quickbooks.books.Company;
import java.time.Instant;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** Who works for which company. Safe for many threads. */
final class Directory {

  private static final String ROOT = "clientele-simulator-quickbooks";
  private static final Instant BEGINNING = Instant.parse("2025-04-01T08:00:00Z");

  private final Map<Person, Set<String>> people = new LinkedHashMap<>();
  private final Map<String, Books> books = new ConcurrentHashMap<>();

  /** The people and companies that are there at every start, all invented. */
  static Directory seeded() {
    var directory = new Directory();
    var ada = person("Ada Marlowe", "ada@brightwater.example");
    var ben = person("Ben Adeyemi", "ben@brightwater.example");
    directory.people.put(ada, new CopyOnWriteArraySet<>());
    directory.people.put(ben, new CopyOnWriteArraySet<>());
    directory.add(seed("Tidewater Bistro Ltd", "GB", "GBP", Month.APRIL, true), 45, 25, ada, ben);
    directory.add(seed("Copperfield Garage Ltd", "GB", "GBP", Month.JANUARY, false), 30, 40, ada);
    directory.add(seed("Juniper Yoga Studio Inc", "US", "USD", Month.JANUARY, true), 20, 60, ada);
    directory.add(seed("Larch Hill Dairy Inc", "CA", "CAD", Month.MARCH, true), 25, 15, ada);
    directory.add(seed("Quill and Ink Ltd", "GB", "GBP", Month.SEPTEMBER, true), 110, 30, ben);
    return directory;
  }

  private static Person person(String name, String email) {
    return new Person(Ids.of(ROOT, "person", email), name, email);
  }

  private static Company seed(
      String name, String country, String currency, Month yearStart, boolean plus) {
    return new Company(realm(name), name, country, currency, yearStart, plus, BEGINNING);
  }

  /** Sixteen digits, the same for the same key. */
  static String realm(String key) {
    long digits =
        Math.floorMod(Ids.of(ROOT, "realm", key).getMostSignificantBits(), 1_000_000_000_000L);
    return "9341" + String.format(Locale.ROOT, "%012d", digits);
  }

  private void add(Company company, int vendors, int customers, Person... users) {
    add(Books.withSpecialNames(company, vendors, customers), List.of(users));
  }

  void add(Books added, List<Person> users) {
    var realm = added.company().realm();
    books.put(realm, added);
    users.forEach(user -> people.getOrDefault(user, Set.of()).add(realm));
  }

  List<Person> people() {
    return List.copyOf(people.keySet());
  }

  /** The companies of a person, in the order they were added. */
  List<Books> of(Person person) {
    return people.getOrDefault(person, Set.of()).stream()
        .flatMap(realm -> find(realm).stream())
        .toList();
  }

  Optional<Books> find(String realm) {
    return Optional.ofNullable(books.get(realm));
  }
}
