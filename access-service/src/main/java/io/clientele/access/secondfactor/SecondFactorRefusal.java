package io.clientele.access.secondfactor;

import io.clientele.access.guessing.Verdict;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;

/** Why nothing is done to a second factor. */
public enum SecondFactorRefusal implements Reason {
  /** One of both is, and which is not told: else each could be found by itself. */
  PASSWORD_OR_CODE_WRONG("ACC-7", Kind.INVALID),
  /** Neither was looked at: too many before were wrong. */
  GUESSED_TOO_OFTEN("ACC-9", Kind.TOO_MANY);

  private final String rule;
  private final Kind kind;

  SecondFactorRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  static Refusal wrong() {
    return PASSWORD_OR_CODE_WRONG.because("The password or the code is wrong. Please try again.");
  }

  static Refusal tooOften(Verdict.Wait wait) {
    return GUESSED_TOO_OFTEN
        .because("Too many passwords or codes were wrong; please wait.")
        .with("retryAfter", wait.seconds());
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
