package io.clientele.access.clientaccess;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clients heard of, in memory: each is called as its id is. */
public final class NamesInMemory implements ClientNames {

  /** The practice of each. */
  public final Map<String, String> practices = new HashMap<>();

  @Override
  public Map<String, String> of(Collection<String> clients) {
    return clients.stream()
        .filter(practices::containsKey)
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  @Override
  public boolean has(String client, String practice) {
    return practice.equals(practices.get(client));
  }
}
