package io.clientele.access.practice;

import io.clientele.platform.decision.Reason;

/** Why a practice's people sign in as before. */
enum SignInPolicyRefusal implements Reason {
  PRACTICE_ADMIN_ONLY(Kind.FORBIDDEN),
  /** Who wants to require a second factor has none. */
  SECOND_FACTOR_FIRST(Kind.CONFLICT);

  private final Kind kind;

  SignInPolicyRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "ACC-7";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
