package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.Terms;
import io.clientele.subscription.terms.life.Status;
import org.jspecify.annotations.Nullable;

/**
 * Moves a practice to another plan (SUB-2).
 *
 * @param plan the code of the plan wanted
 * @param byPracticeAdmin whether it is a practice admin who asks
 */
public record ChangePlan(String plan, boolean byPracticeAdmin) {

  /**
   * Decides.
   *
   * @param subscription what the practice has, null while it is not known here
   */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans) {
    if (!byPracticeAdmin) {
      return Decision.refused(SubscriptionRefusal.practiceAdminOnly());
    }
    if (subscription == null) {
      return Decision.refused(SubscriptionRefusal.notYet());
    }
    if (subscription.isOn(plan)) {
      return Decision.unchanged();
    }
    return plans
        .find(plan, subscription.region())
        .map(found -> moved(subscription, found))
        .orElseGet(
            () ->
                Decision.refused(SubscriptionRefusal.unknown(plan, plans, subscription.region())));
  }

  static Decision<Subscription, SubscriptionEvent> moved(Subscription subscription, Plan other) {
    if (!subscription.canMoveTo(other)) {
      return Decision.refused(SubscriptionRefusal.smallerBundle(subscription, other));
    }
    var terms =
        new Terms(
            ChosenPlan.of(other),
            other.clients(),
            other.entitlements(subscription.region()),
            subscription.billing().agreement());
    var moved = subscription.in(Status.ACTIVE, terms, subscription.billing());
    return new Decision.Done<>(moved, News.between(subscription, moved));
  }
}
