package io.clientele.simulator.xero;

import io.clientele.simulator.provider.Person;
import io.clientele.simulator.xero.books.Books;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** Who works for which organisation. Safe for many threads. */
final class Directory {

  private final Map<Person, Set<UUID>> people = new LinkedHashMap<>();
  private final Map<UUID, Books> books = new ConcurrentHashMap<>();

  void add(Person person) {
    people.put(person, new CopyOnWriteArraySet<>());
  }

  void add(Books added, List<Person> users) {
    var id = added.organisation().organisationId();
    books.put(id, added);
    users.forEach(user -> people.getOrDefault(user, Set.of()).add(id));
  }

  List<Person> people() {
    return List.copyOf(people.keySet());
  }

  /** The organisations a person may connect, in the order they were added. */
  List<Books> of(Person person) {
    return people.getOrDefault(person, Set.of()).stream().flatMap(id -> find(id).stream()).toList();
  }

  Optional<Books> find(UUID organisation) {
    return Optional.ofNullable(books.get(organisation));
  }
}
