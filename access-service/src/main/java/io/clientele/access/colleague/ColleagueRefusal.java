package io.clientele.access.colleague;

import io.clientele.platform.decision.Reason;

/** Why a colleague stays what they are. */
enum ColleagueRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("ACC-2", Kind.FORBIDDEN),
  COLLEAGUE_UNKNOWN("ACC-2", Kind.NOT_FOUND),
  /** A permission nobody has but by their role. */
  PERMISSION_BY_ROLE_ONLY("ACC-2", Kind.INVALID),
  /** It would take a practice admin away; never told, for it is done by the fence then. */
  FENCED("ACC-4", Kind.NOT_YET),
  /** The login has changed since it was looked at; never told, for it is looked at again. */
  CHANGED_MEANWHILE("ACC-4", Kind.NOT_YET);

  private final String rule;
  private final Kind kind;

  ColleagueRefusal(String rule, Kind kind) {
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
