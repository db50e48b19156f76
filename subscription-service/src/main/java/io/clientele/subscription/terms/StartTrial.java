package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.agreed.Billing;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.Wishes;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a new practice its trial, once (SUB-1).
 *
 * @param practice its id
 * @param timeZone where its days begin; null for the usual of its region
 */
public record StartTrial(String practice, Region region, @Nullable ZoneId timeZone) {

  /**
   * Decides.
   *
   * @param subscription what the practice has, null if nothing yet
   * @param now when the trial begins
   */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now) {
    if (subscription != null) {
      return Decision.unchanged();
    }
    var plan = plans.trial();
    var ends = now.plus(plans.trialLength());
    var begun =
        new Subscription(
            practice,
            region,
            Status.TRIAL,
            ChosenPlan.of(plan),
            plan.clients(),
            plan.entitlements(region),
            ends,
            Assignments.none(),
            Objects.requireNonNullElse(timeZone, TimeZones.of(region)),
            Billing.none(),
            Wishes.none(),
            ends);
    return new Decision.Done<>(begun, News.ofTrial(begun));
  }
}
