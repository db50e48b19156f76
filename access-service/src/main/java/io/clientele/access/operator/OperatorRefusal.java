package io.clientele.access.operator;

import io.clientele.platform.decision.Reason;

/** Why nothing is done for an operator, or for who is none. */
enum OperatorRefusal implements Reason {
  /** The caller is no operator, or has not signed in with a second factor. */
  OPERATORS_ONLY(Kind.FORBIDDEN),
  /** Neither an id nor an email of a login. */
  LOGIN_UNKNOWN(Kind.INVALID);

  private final Kind kind;

  OperatorRefusal(Kind kind) {
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
