package io.clientele.access.password;

import io.clientele.access.guessing.Verdict;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;

/** Why a password that was typed once more does not help. */
public enum PasswordRefusal implements Reason {
  /** It is not the present one. */
  PASSWORD_WRONG("ACC-8a", Kind.INVALID),
  /** It was not looked at: too many before it were wrong. */
  GUESSED_TOO_OFTEN("ACC-9", Kind.TOO_MANY);

  private final String rule;
  private final Kind kind;

  PasswordRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  /** The answer to a wrong password; the field is where it stands in the request. */
  public static Refusal wrong(String field) {
    return PASSWORD_WRONG.because("That is not your present password.").about(field);
  }

  /** The answer to whoever must wait before the next guess. */
  public static Refusal tooOften(Verdict.Wait wait) {
    return GUESSED_TOO_OFTEN
        .because("Too many passwords were wrong; please wait.")
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
