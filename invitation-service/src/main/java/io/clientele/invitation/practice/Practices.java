package io.clientele.invitation.practice;

import java.util.Optional;

/** The practices heard of. */
public interface Practices {

  /** This practice, once it was heard of. */
  Optional<Practice> find(String id);
}
