package io.clientele.access.leaver;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;

/** Why a colleague does not leave, or it is not shown what they would leave. */
public enum LeaverRefusal implements Reason {
  PRACTICE_ADMIN_ONLY(Kind.FORBIDDEN),
  COLLEAGUE_UNKNOWN(Kind.NOT_FOUND),
  /** Nobody was named, and there is something to take over. */
  SUCCESSOR_NEEDED(Kind.INVALID),
  SUCCESSOR_UNKNOWN(Kind.INVALID),
  SUCCESSOR_IS_LEAVER(Kind.INVALID),
  /** The successor is about to leave, too. */
  SUCCESSOR_LEAVES(Kind.CONFLICT),
  /** The leaver takes over what somebody else leaves, and not all of it is there yet. */
  TAKES_OVER_NOW(Kind.NOT_YET),
  /** Connections work by their sign-in at accounting software. */
  AUTHORISATIONS_HELD(Kind.CONFLICT),
  /** Colleagues they invited could not join by the successor's rights (INV-4a). */
  SUCCESSOR_MAY_NOT_INVITE(Kind.CONFLICT),
  /** They invited people to clients the successor would not see (INV-4a). */
  SUCCESSOR_SEES_NOT_ALL(Kind.CONFLICT),
  /** They leave already, and somebody else takes over. */
  LEAVES_ALREADY(Kind.CONFLICT);

  private final Kind kind;

  LeaverRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "BEY-5";
  }

  @Override
  public Kind kind() {
    return kind;
  }

  static Refusal leavesAlready() {
    return LEAVES_ALREADY
        .because("They leave already, and it was said who takes over.")
        .about("successor");
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
