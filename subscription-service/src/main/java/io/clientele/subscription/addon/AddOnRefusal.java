package io.clientele.subscription.addon;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.subscription.plan.AddOn;

/** Why an add-on is not given to a client, or not shown. */
public enum AddOnRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("SUB-3", Kind.FORBIDDEN),
  CLIENT_NOT_FOUND("LST-4", Kind.NOT_FOUND),
  CLIENT_DEACTIVATED("SUB-3", Kind.CONFLICT),
  ADD_ON_NOT_INCLUDED("CLI-3", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  AddOnRefusal(String rule, Kind kind) {
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

  /** The caller may not assign licences. */
  public static Refusal practiceAdminOnly() {
    return PRACTICE_ADMIN_ONLY
        .because("Only a practice admin may see and assign licences.")
        .with("requiredRole", Roles.needed(Permission.ASSIGN_LICENCES));
  }

  /** Another's, or nobody's. */
  public static Refusal clientNotFound() {
    return CLIENT_NOT_FOUND.because("There is no such client, or you do not see it.");
  }

  static Refusal deactivated() {
    return CLIENT_DEACTIVATED.because(
        "The client is deactivated: it keeps the licences it has, and gets no other.");
  }

  static Refusal notIncluded(AddOn addOn) {
    return ADD_ON_NOT_INCLUDED
        .because("You have no plan that includes " + addOn + "; change to one that does.")
        .with("addOn", addOn);
  }
}
