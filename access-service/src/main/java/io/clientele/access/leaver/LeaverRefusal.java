package io.clientele.access.leaver;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;

/** Why a colleague does not leave, or it is not shown what they would leave. */
public enum LeaverRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("BEY-5", Kind.FORBIDDEN),
  COLLEAGUE_UNKNOWN("BEY-5", Kind.NOT_FOUND);

  private final String rule;
  private final Kind kind;

  LeaverRefusal(String rule, Kind kind) {
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

  static Refusal adminOnly() {
    return PRACTICE_ADMIN_ONLY
        .because("Only practice admins see colleagues off.")
        .with("requiredRole", Roles.needed(Permission.MANAGE_COLLEAGUES));
  }

  static Refusal unknown() {
    return COLLEAGUE_UNKNOWN.because("There is no such colleague at this practice.");
  }
}
