package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.SubscriptionEvent.LimitReductionWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes back the change that is pending; an answer to it that comes later is not heard (SUB-2).
 *
 * @param byPracticeAdmin whether it is a practice admin who asks
 */
public record WithdrawChange(boolean byPracticeAdmin) {

  /** Decides. */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now) {
    if (!byPracticeAdmin) {
      return Decision.refused(SubscriptionRefusal.practiceAdminOnly());
    }
    return new CatchUp(plans, now)
        .then(
            subscription,
            current -> {
              var pending = current.wishes().pending();
              return pending == null
                  ? Decision.unchanged()
                  : Decision.done(
                      current.with(current.wishes().done()),
                      new LimitReductionWithdrawn(current.id(), pending.number()));
            });
  }
}
