package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.SubscriptionEvent.CancellationPlanned;
import io.clientele.subscription.terms.life.Happening;
import io.clientele.subscription.terms.life.Life;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A practice leaves: when the term it has paid for ends, and at once where it has paid for none.
 *
 * @param byPracticeAdmin whether it is a practice admin who asks
 */
public record Cancel(boolean byPracticeAdmin) {

  /** Decides. */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now) {
    return byPracticeAdmin
        ? new CatchUp(plans, now).then(subscription, Cancel::of)
        : Decision.refused(SubscriptionRefusal.practiceAdminOnly());
  }

  private static Decision<Subscription, SubscriptionEvent> of(Subscription now) {
    var pending = now.wishes().pending();
    if (pending != null) {
      return Decision.refused(SubscriptionRefusal.pending(pending));
    }
    if (now.status() == Status.CANCELLED || now.billing().endsOn() != null) {
      return Decision.unchanged();
    }
    var until = now.billing().paidUntil();
    if (until != null) {
      return Decision.done(
          now.in(now.status(), now.terms(), now.billing().ending(until)),
          new CancellationPlanned(now.id(), until));
    }
    var left =
        Life.after(now.status(), Happening.LEFT)
            .or(() -> Life.after(now.status(), Happening.LAST_TERM_OVER))
            .map(status -> now.in(status, now.terms(), now.billing().over()))
            .orElseThrow();
    return new Decision.Done<>(left, News.between(now, left));
  }
}
