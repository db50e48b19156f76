package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.plan.Entitlements;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;

/**
 * A practice's subscription. It holds a copy of what its plan offered when it was chosen, so that a
 * newer version of the plan does not change running terms (SUB-1).
 *
 * @param id the id of the practice
 * @param region the region of the practice, which decides on plans and kinds of client
 * @param plan the plan agreed on
 * @param clientLimit the bundle: how many clients the practice may have
 * @param entitlements what else it may use
 * @param trialEndsAt when the trial it began with ends or ended
 * @param assignments which of its clients have which add-ons (SUB-3)
 */
public record Subscription(
    String id,
    Region region,
    Status status,
    ChosenPlan plan,
    int clientLimit,
    Entitlements entitlements,
    Instant trialEndsAt,
    Assignments assignments) {

  public Subscription {
    // Missing from those an older release kept.
    assignments = Objects.requireNonNullElse(assignments, Assignments.none());
  }

  /** Whether the practice is still trying, or has chosen a plan. */
  public enum Status {
    TRIAL,
    ACTIVE
  }

  /** How every subscription begins. */
  static Decision<Subscription, SubscriptionEvent> startTrial(
      String practice, Region region, Plans plans, Instant now) {
    var plan = plans.trial();
    var begun =
        new Subscription(
            practice,
            region,
            Status.TRIAL,
            ChosenPlan.of(plan),
            plan.clients(),
            plan.entitlements(region),
            now.plus(plans.trialLength()),
            Assignments.none());
    return Decision.done(
        begun,
        new TrialStarted(begun.id, begun.plan.code(), begun.trialEndsAt),
        new ClientLimitChanged(begun.id, null, begun.clientLimit),
        begun.entitlementsChanged());
  }

  /**
   * Whether the practice could move to this plan now: another one that allows at least as many
   * clients.
   */
  public boolean canMoveTo(Plan other) {
    return !isOn(other.code()) && other.clients() >= clientLimit;
  }

  /** Whether this is the code of its plan, whatever the version. */
  boolean isOn(String code) {
    return plan.code().equals(code);
  }

  /** Moves to another plan, in the version offered now (SUB-2). */
  Decision<Subscription, SubscriptionEvent> moveTo(Plan other) {
    if (isOn(other.code())) {
      return Decision.unchanged();
    }
    if (!canMoveTo(other)) {
      return Decision.refused(SubscriptionRefusal.smallerBundle(this, other));
    }
    var moved =
        new Subscription(
            id,
            region,
            Status.ACTIVE,
            ChosenPlan.of(other),
            other.clients(),
            other.entitlements(region),
            trialEndsAt,
            assignments);
    var told = new ArrayList<SubscriptionEvent>();
    told.add(new PlanChanged(id, plan.code(), moved.plan.code()));
    if (moved.clientLimit != clientLimit) {
      told.add(new ClientLimitChanged(id, clientLimit, moved.clientLimit));
    }
    if (!moved.entitlements.equals(entitlements)) {
      told.add(moved.entitlementsChanged());
    }
    return new Decision.Done<>(moved, told);
  }

  /** The same with add-ons given to other clients (SUB-3). */
  public Subscription with(Assignments others) {
    return new Subscription(
        id, region, status, plan, clientLimit, entitlements, trialEndsAt, others);
  }

  private EntitlementsChanged entitlementsChanged() {
    return new EntitlementsChanged(
        id,
        plan.code(),
        entitlements.kinds(),
        entitlements.teams(),
        entitlements.addOns(),
        entitlements.licences());
  }
}
