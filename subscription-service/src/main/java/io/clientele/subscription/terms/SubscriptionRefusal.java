package io.clientele.subscription.terms;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.PendingChange;
import io.clientele.subscription.terms.agreed.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Why a change of a subscription is refused. */
public enum SubscriptionRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("SUB-2", Kind.FORBIDDEN),
  SUBSCRIPTION_NOT_YET("SUB-1", Kind.NOT_YET),
  PLAN_UNKNOWN("SUB-1", Kind.INVALID),
  PLAN_MISSING("SUB-1", Kind.INVALID),
  PLAN_GONE("SUB-1", Kind.CONFLICT),
  LICENCES_NOT_SOLD("SUB-3", Kind.INVALID),
  LICENCES_IN_USE("SUB-3", Kind.CONFLICT),
  BUNDLE_TOO_SMALL("SUB-2", Kind.CONFLICT),
  CHANGE_PENDING("SUB-2", Kind.CONFLICT),
  CANCELLATION_PLANNED("SUB-2", Kind.CONFLICT),
  QUOTE_CHANGED("SUB-10", Kind.CONFLICT),
  TOO_MANY_CHANGES("SUB-2", Kind.TOO_MANY);

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

  /** Somebody else asks. */
  public static Refusal practiceAdminOnly() {
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

  static Refusal planMissing() {
    return PLAN_MISSING.because("No plan is paid for yet: choose one first.").about("plan");
  }

  static Refusal gone(ChosenPlan plan) {
    return PLAN_GONE
        .because(
            "%s is not offered any more in the version you have; it goes on as it is, or choose another."
                .formatted(plan.name()))
        .about("interval");
  }

  static Refusal notSold(AddOn addOn, ChosenPlan plan) {
    return LICENCES_NOT_SOLD
        .because("Licences of %s cannot be bought with %s.".formatted(addOn, plan.name()))
        .about("licences." + addOn)
        .with("addOn", addOn);
  }

  static Refusal inUse(AddOn addOn, int assigned, int licences) {
    return LICENCES_IN_USE
        .because(
            "%d clients have %s, and there would be %d licences; take back %d first."
                .formatted(assigned, addOn, licences, assigned - licences))
        .about("licences." + addOn)
        .with("addOn", addOn)
        .with("assigned", assigned)
        .with("licences", licences)
        .with("toRemove", assigned - licences);
  }

  static Refusal tooSmall(Terms wanted, int used) {
    return BUNDLE_TOO_SMALL
        .because(
            "%s allows %d clients, and %d use a slot; remove %d first."
                .formatted(wanted.plan().name(), wanted.clients(), used, used - wanted.clients()))
        .about("plan")
        .with("used", used)
        .with("clients", wanted.clients())
        .with("toRemove", used - wanted.clients());
  }

  static Refusal pending(PendingChange pending) {
    return CHANGE_PENDING
        .because(
            "The change to %s is on its way; wait a moment, or withdraw it."
                .formatted(pending.terms().plan().name()))
        .with("plan", pending.terms().plan().code());
  }

  static Refusal leaving(LocalDate endsOn) {
    return CANCELLATION_PLANNED
        .because("The subscription ends on %s; withdraw the cancellation first.".formatted(endsOn))
        .with("endsOn", endsOn);
  }

  static Refusal quoteChanged(Preview preview) {
    return QUOTE_CHANGED
        .because("It is not what it was when you were shown it; look at it again.")
        .about("quote")
        .with("preview", preview);
  }

  static Refusal tooMany(int most, Instant now, Instant tomorrow) {
    return TOO_MANY_CHANGES
        .because("There were %d changes today; go on tomorrow.".formatted(most))
        .with("retryAfter", Math.max(1, Duration.between(now, tomorrow).toSeconds()));
  }
}
