package io.clientele.subscription.terms;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;

/** Why a change of a subscription is refused. */
public enum SubscriptionRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("SUB-2", Kind.FORBIDDEN),
  SUBSCRIPTION_NOT_YET("SUB-1", Kind.NOT_YET),
  PLAN_UNKNOWN("SUB-1", Kind.INVALID),
  SMALLER_BUNDLE("SUB-2", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  SubscriptionRefusal(String rule, Kind kind) {
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

  static Refusal practiceAdminOnly() {
    return PRACTICE_ADMIN_ONLY
        .because("Only a practice admin may change the subscription.")
        .with("requiredRole", Roles.needed(Permission.CHANGE_PLAN));
  }

  /** The practice is new, and news of it is still on its way here. */
  public static Refusal notYet() {
    return SUBSCRIPTION_NOT_YET.because(
        "The subscription of this practice is being set up; try again in a moment.");
  }

  static Refusal unknown(String code, Plans plans, Region region) {
    var codes = plans.openTo(region).stream().map(Plan::code).toList();
    return PLAN_UNKNOWN
        .because("There is no plan \"" + code + "\" to change to; there are " + codes + ".")
        .about("plan")
        .with("plans", codes);
  }

  // A lower limit may be under the slots in use; client-service, which counts them, would have to
  // lower its own limit first (SUB-2). That agreement comes with billing.
  static Refusal smallerBundle(Subscription now, Plan wanted) {
    return SMALLER_BUNDLE
        .because(
            "%s allows %d clients, fewer than the %d of your %s plan. Moving to a smaller bundle is not possible yet."
                .formatted(wanted.name(), wanted.clients(), now.clientLimit(), now.plan().name()))
        .about("plan")
        .with("clientLimit", now.clientLimit())
        .with("clients", wanted.clients());
  }
}
