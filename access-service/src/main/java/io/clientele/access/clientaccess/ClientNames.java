package io.clientele.access.clientaccess;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What clients are called and whose they are, as far as it was heard. */
public interface ClientNames {

  /** The names of these clients by id, in one read; without those nothing was heard of yet. */
  Map<String, String> of(Collection<String> clients);

  /** The name of a client; empty if nothing was heard of it yet. */
  default Optional<String> of(String client) {
    return Optional.ofNullable(of(Set.of(client)).get(client));
  }

  /** Whether it was heard of, as a client of this practice. */
  boolean has(String client, String practice);
}
