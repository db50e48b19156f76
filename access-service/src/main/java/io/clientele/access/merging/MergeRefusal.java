package io.clientele.access.merging;

import io.clientele.platform.decision.Reason;

/** Why two logins do not become one. */
enum MergeRefusal implements Reason {
  /** The other email and password do not go together; whether there is such a login is not told. */
  OTHER_LOGIN_NOT_PROVEN("ACC-6", Kind.INVALID),
  /** A login has a second factor, and it was not shown, or not rightly. */
  SECOND_FACTOR_NOT_PROVEN("ACC-6", Kind.INVALID),
  /** The other login is this one. */
  SAME_LOGIN("ACC-6", Kind.INVALID);

  private final String rule;
  private final Kind kind;

  MergeRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
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
