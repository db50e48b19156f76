package io.clientele.simulator.freeagent;

import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.freeagent.books.Company;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may do what in which company. Safe for many threads. */
final class Access {

  private final Directory<Books> directory;
  private final Map<Person, Level> levels;
  private final Map<String, Level> levelsHere = new ConcurrentHashMap<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();

  /**
   * Of the people of a directory.
   *
   * @param levels of those who may not do everything
   */
  Access(Directory<Books> directory, Map<Person, Level> levels) {
    this.directory = directory;
    this.levels = levels;
  }

  /** What a person may do, unless a company has it otherwise. */
  Level level(Person person) {
    return levels.getOrDefault(person, Level.FULL);
  }

  Level level(Person person, String subdomain) {
    var here = levelsHere.get(person.id() + subdomain);
    return here == null ? level(person) : here;
  }

  void level(Person person, String subdomain, Level level) {
    levelsHere.put(person.id() + subdomain, level);
  }

  void close(String subdomain) {
    closed.add(subdomain);
  }

  /** A company a person may still look into. */
  Optional<Books> open(Person person, String subdomain) {
    return directory
        .find(subdomain)
        .filter(books -> !closed.contains(subdomain))
        .filter(books -> directory.of(person).contains(books));
  }

  /** All of them. */
  List<Company> open(Person person) {
    return directory.of(person).stream()
        .map(Books::company)
        .filter(one -> !closed.contains(one.subdomain()))
        .toList();
  }
}
