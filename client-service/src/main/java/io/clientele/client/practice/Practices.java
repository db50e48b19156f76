package io.clientele.client.practice;

import java.util.Optional;

/** The practices heard of. */
public interface Practices {

  /** This practice, once both it and what its subscription includes were heard of. */
  Optional<Practice> find(String id);
}
