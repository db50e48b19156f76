package io.clientele.simulator.freeagent;

import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.freeagent.books.Company;
import io.clientele.simulator.provider.Person;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who may do what in which company. Safe for many threads. */
final class Directory {

  private final Map<Person, List<Books>> people =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<Person, Level> levels = new ConcurrentHashMap<>();
  private final Map<String, Level> levelsHere = new ConcurrentHashMap<>();
  private final Map<String, Books> companies = new ConcurrentHashMap<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();

  /** How a company's name looks in addresses. */
  static String subdomain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll(" (ltd|inc|llc)$", "")
        .replaceAll("[^a-z0-9]", "");
  }

  void add(Person person, Level level) {
    people.put(person, new CopyOnWriteArrayList<>());
    levels.put(person, level);
  }

  void add(Books books, List<Person> users) {
    companies.put(books.company().subdomain(), books);
    users.forEach(user -> of(user).add(books));
  }

  List<Person> people() {
    return List.copyOf(people.keySet());
  }

  /** The companies a person works for, in the order they were added. */
  List<Books> of(Person person) {
    var found = people.get(person);
    return found == null ? List.of() : found;
  }

  /** What a person may do, unless a company has it otherwise. */
  Level level(Person person) {
    return levels.getOrDefault(person, Level.NONE);
  }

  Level level(Person person, String subdomain) {
    var here = levelsHere.get(person.id() + subdomain);
    return here == null ? level(person) : here;
  }

  void level(Person person, String subdomain, Level level) {
    levelsHere.put(person.id() + subdomain, level);
  }

  Optional<Books> find(String subdomain) {
    return Optional.ofNullable(companies.get(subdomain));
  }

  int size() {
    return companies.size();
  }

  void close(String subdomain) {
    closed.add(subdomain);
  }

  /** A company a person may still look into. */
  Optional<Books> open(Person person, String subdomain) {
    return find(subdomain)
        .filter(books -> !closed.contains(subdomain))
        .filter(books -> of(person).contains(books));
  }

  /** All of them. */
  List<Company> open(Person person) {
    return of(person).stream()
        .map(Books::company)
        .filter(one -> !closed.contains(one.subdomain()))
        .toList();
  }
}
