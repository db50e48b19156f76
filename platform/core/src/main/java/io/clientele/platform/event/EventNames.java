package io.clientele.platform.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** The wire names of one sealed family of events. */
public final class EventNames {

  private final Map<Class<?>, String> names = new java.util.HashMap<>();

  /**
   * Reads the names of a family.
   *
   * @param family a sealed interface whose members are records with {@link Named}
   * @throws IllegalStateException if a member has no name, or two share one
   */
  public EventNames(Class<?> family) {
    var members = family.getPermittedSubclasses();
    if (members == null) {
      throw new IllegalStateException(family + " is not sealed: its events cannot be listed");
    }
    for (var member : members) {
      var named = member.getAnnotation(Named.class);
      if (named == null) {
        throw new IllegalStateException(member + " has no name on the wire");
      }
      names.put(member, named.value());
    }
    if (new HashSet<>(names.values()).size() < names.size()) {
      throw new IllegalStateException("two events of " + family + " share a name: " + this);
    }
  }

  /** The wire name of an event of this family. */
  public String of(Object event) {
    var name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " is not of this family");
    }
    return name;
  }

  /** All names, with the class that carries each. */
  public Map<String, Class<?>> all() {
    var byName = new TreeMap<String, Class<?>>();
    names.forEach((type, name) -> byName.put(name, type));
    return byName;
  }

  @Override
  public String toString() {
    return Arrays.toString(names.values().toArray());
  }
}
