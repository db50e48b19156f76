package io.clientele.access.merging;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Login;
import io.clientele.access.password.PasswordRefusal;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.util.Optional;

/** Asks for the code that signing in would ask for; it is used up like there. */
public final class FactorProof implements SecondProof {

  private final SecondStep step;

  /** By the same step as signing in. */
  public FactorProof(SecondStep step) {
    this.step = step;
  }

  @Override
  public Optional<Refusal> check(Login login, String field, String code, Guesser who, Cause cause) {
    // Also while an operator has switched it off: that lets people in, it does not let them merge.
    if (!login.secondFactorOrNone().isSet()) {
      return Optional.empty();
    }
    return switch (step.check(login, code, who, cause)) {
      case Verdict.Right right -> Optional.empty();
      case Verdict.Wrong wrong -> Optional.of(SecondProof.notProven(field));
      case Verdict.Wait wait -> Optional.of(PasswordRefusal.tooOften(wait));
    };
  }
}
