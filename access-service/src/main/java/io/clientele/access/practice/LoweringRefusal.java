package io.clientele.access.practice;

import io.clientele.platform.decision.Reason;

/** Why somebody stays practice admin. */
public enum LoweringRefusal implements Reason {
  /** Nobody else is one. */
  LAST_PRACTICE_ADMIN(Kind.CONFLICT),
  /** Another one is about to be one no longer; that is settled first. */
  LOWERING_UNDER_WAY(Kind.NOT_YET);

  private final Kind kind;

  LoweringRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "ACC-4";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
