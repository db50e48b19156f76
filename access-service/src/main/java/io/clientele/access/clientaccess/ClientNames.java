package io.clientele.access.clientaccess;

import java.util.Optional;

/** What clients are called and whose they are, as far as it was heard. */
public interface ClientNames {

  /** The name of a client; empty if nothing was heard of it yet. */
  Optional<String> of(String client);

  /** Whether it was heard of, as a client of this practice. */
  boolean has(String client, String practice);
}
