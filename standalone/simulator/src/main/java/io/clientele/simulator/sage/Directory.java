package io.clientele.simulator.sage;

import io.clientele.simulator.provider.Person;
import io.clientele.simulator.sage.books.Books;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who works for which business. Safe for many threads. */
final class Directory {

  private final Map<Person, Set<String>> people = new LinkedHashMap<>();
  private final Map<String, Books> books = new ConcurrentHashMap<>();

  void add(Person person) {
    people.put(person, Collections.synchronizedSet(new LinkedHashSet<>()));
  }

  void add(Books added, List<Person> users) {
    var id = added.business().id();
    books.put(id, added);
    users.forEach(user -> people.getOrDefault(user, Set.of()).add(id));
  }

  void remove(Person person, String business) {
    people.getOrDefault(person, Set.of()).remove(business);
  }

  List<Person> people() {
    return List.copyOf(people.keySet());
  }

  /** The businesses a person may see, in the order they were added. */
  List<Books> of(Person person) {
    var ids = people.getOrDefault(person, Set.of());
    synchronized (ids) {
      return ids.stream().flatMap(id -> find(id).stream()).toList();
    }
  }

  Optional<Books> find(String business) {
    return Optional.ofNullable(books.get(business));
  }
}
