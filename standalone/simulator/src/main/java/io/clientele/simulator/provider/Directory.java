package io.clientele.simulator.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;

/**
 * Who works for which organisation, and the books of each. Safe for many threads.
 *
 * @param <B> a provider's books
 */
public final class Directory<B> {

  private final Map<Person, Set<String>> people = new LinkedHashMap<>();
  private final Map<String, B> books = new ConcurrentHashMap<>();
  private final Function<B, String> id;

  /**
   * One of these people, who work for nobody yet.
   *
   * @param id of the organisation some books are of
   */
  public Directory(List<Person> people, Function<B, String> id) {
    this.id = id;
    people.forEach(person -> this.people.put(person, new CopyOnWriteArraySet<>()));
  }

  /** Adds an organisation's books. */
  public void add(B added, List<Person> users) {
    var organisation = id.apply(added);
    books.put(organisation, added);
    users.forEach(user -> people.getOrDefault(user, Set.of()).add(organisation));
  }

  /** A person no longer works for an organisation. */
  public void remove(Person person, String organisation) {
    people.getOrDefault(person, Set.of()).remove(organisation);
  }

  /** Everybody, in the order given. */
  public List<Person> people() {
    return List.copyOf(people.keySet());
  }

  /** The books of the organisations a person works for, in the order they were added. */
  public List<B> of(Person person) {
    return people.getOrDefault(person, Set.of()).stream()
        .flatMap(organisation -> find(organisation).stream())
        .toList();
  }

  /** The books of an organisation. */
  public Optional<B> find(String organisation) {
    return Optional.ofNullable(books.get(organisation));
  }
}
