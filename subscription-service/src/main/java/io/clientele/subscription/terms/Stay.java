package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.SubscriptionEvent.CancellationWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A practice that wanted to leave stays; who has left comes back by choosing a plan.
 *
 * @param byPracticeAdmin whether it is a practice admin who asks
 */
public record Stay(boolean byPracticeAdmin) {

  /** Decides. */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now) {
    if (!byPracticeAdmin) {
      return Decision.refused(SubscriptionRefusal.practiceAdminOnly());
    }
    return new CatchUp(plans, now)
        .then(
            subscription,
            current ->
                current.billing().endsOn() == null
                    ? Decision.unchanged()
                    : Decision.done(
                        current.in(
                            current.status(), current.terms(), current.billing().ending(null)),
                        new CancellationWithdrawn(current.id())));
  }
}
