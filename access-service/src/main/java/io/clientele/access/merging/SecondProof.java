package io.clientele.access.merging;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Login;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.util.Optional;

/** Asks for the second factor of a login, if it has one. */
public interface SecondProof {

  /**
   * Looks at a code; counted like any other guess, and used up if it is right.
   *
   * @param field where it stands in the request
   * @param cause the request
   * @return why not; empty if it is right, or none is needed
   */
  Optional<Refusal> check(Login login, String field, String code, Guesser who, Cause cause);

  /** The answer to a code that is missing, wrong, or used before. */
  static Refusal notProven(String field) {
    return MergeRefusal.SECOND_FACTOR_NOT_PROVEN
        .because("A code of the second factor is needed: the one shown now, or a backup code.")
        .about(field);
  }
}
