package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.SubscriptionEvent.LimitReductionRefused;
import io.clientele.subscription.terms.agreed.PendingChange;
import io.clientele.subscription.terms.agreed.RefusedChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What client-service says to a wish for fewer clients (SUB-2). One about a wish that is not
 * pending any more changes nothing, however often and however late it is heard.
 *
 * @param wish the number of the wish
 * @param lowered whether there were no more clients, and will be no more
 * @param taken how many slots were taken when it looked
 */
public record Verdict(long wish, boolean lowered, int taken) {

  /** Decides. */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now) {
    if (subscription == null) {
      return Decision.unchanged();
    }
    return new CatchUp(plans, now)
        .then(
            subscription,
            current -> {
              var pending = current.wishes().pending();
              if (pending == null || pending.number() != wish) {
                return Decision.unchanged();
              }
              return lowered ? changed(current, pending) : refused(current, pending, now);
            });
  }

  private static Decision<Subscription, SubscriptionEvent> changed(
      Subscription now, PendingChange pending) {
    var changed = ChangeTerms.agreed(now, pending.terms(), pending.charge());
    return new Decision.Done<>(changed, News.between(now, changed));
  }

  private Decision<Subscription, SubscriptionEvent> refused(
      Subscription now, PendingChange pending, Instant at) {
    var limit = pending.terms().clients();
    var no = new RefusedChange(pending.terms().plan().code(), taken, limit, taken - limit, at);
    return Decision.done(
        now.with(now.wishes().refused(no)),
        new LimitReductionRefused(now.id(), wish, taken, limit, taken - limit));
  }
}
