package io.clientele.access.clientaccess;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The clients heard of, in memory: each is called as its id is. */
final class NamesInMemory implements ClientNames {

  /** The practice of each. */
  final Map<String, String> practices = new HashMap<>();

  @Override
  public Optional<String> of(String client) {
    return practices.containsKey(client) ? Optional.of(client) : Optional.empty();
  }

  @Override
  public boolean has(String client, String practice) {
    return practice.equals(practices.get(client));
  }
}
