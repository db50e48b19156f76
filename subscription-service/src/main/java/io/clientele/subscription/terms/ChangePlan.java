package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plans;
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
        .map(subscription::moveTo)
        .orElseGet(
            () ->
                Decision.refused(SubscriptionRefusal.unknown(plan, plans, subscription.region())));
  }
}
