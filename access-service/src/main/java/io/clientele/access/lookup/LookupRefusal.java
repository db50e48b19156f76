package io.clientele.access.lookup;

import io.clientele.platform.decision.Reason;

/** Why it is not told whether an email has a login. */
enum LookupRefusal implements Reason {
  PERMISSION_MISSING("CLI-10", Kind.FORBIDDEN),
  LOOKED_UP_TOO_OFTEN("CLI-11", Kind.TOO_MANY);

  private final String rule;
  private final Kind kind;

  LookupRefusal(String rule, Kind kind) {
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
