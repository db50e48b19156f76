package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives a new practice its trial, once (SUB-1).
 *
 * @param practice its id
 */
public record StartTrial(String practice, Region region) {

  /**
   * Decides.
   *
   * @param subscription what the practice has, null if nothing yet
   * @param now when the trial begins
   */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now) {
    return subscription == null
        ? Subscription.startTrial(practice, region, plans, now)
        : Decision.unchanged();
  }
}
