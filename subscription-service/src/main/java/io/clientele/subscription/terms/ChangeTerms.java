package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.SubscriptionEvent.LimitReductionAsked;
import io.clientele.subscription.terms.agreed.PendingChange;
import io.clientele.subscription.terms.agreed.Terms;
import io.clientele.subscription.terms.agreed.Wanted;
import io.clientele.subscription.terms.life.Happening;
import io.clientele.subscription.terms.life.Life;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves a practice to another plan, another interval, or other numbers of licences (SUB-2, SUB-3,
 * SUB-10).
 *
 * @param quote of the preview it was shown; null if it takes what comes
 * @param byPracticeAdmin whether it is a practice admin who asks
 */
public record ChangeTerms(Wanted wanted, @Nullable String quote, boolean byPracticeAdmin) {

  /**
   * Decides.
   *
   * @param subscription what the practice has, null while it is not known here
   * @param used how many slots are in use, as far as we know
   */
  public Decision<Subscription, SubscriptionEvent> decide(
      @Nullable Subscription subscription, Plans plans, Instant now, IntSupplier used) {
    if (!byPracticeAdmin) {
      return Decision.refused(SubscriptionRefusal.practiceAdminOnly());
    }
    return new CatchUp(plans, now)
        .then(
            subscription,
            current ->
                switch (new Proposing(current, wanted, plans, now, used).propose()) {
                  case Proposal.No no -> Decision.refused(no.why());
                  case Proposal.Same same -> Decision.unchanged();
                  case Proposal.Yes yes -> as(yes);
                });
  }

  /**
   * What it would come to, without doing it.
   *
   * @return refused as {@link #decide} would be
   */
  public Previewed preview(
      @Nullable Subscription subscription, Plans plans, Instant now, IntSupplier used) {
    if (!byPracticeAdmin) {
      return Previewed.no(SubscriptionRefusal.practiceAdminOnly());
    }
    if (subscription == null) {
      return Previewed.no(SubscriptionRefusal.notYet());
    }
    var current = new CatchUp(plans, now).current(subscription);
    return switch (new Proposing(current, wanted, plans, now, used).propose()) {
      case Proposal.No no -> new Previewed(null, no.why());
      case Proposal.Same same -> Previewed.yes(Preview.same(current, current.today(now)));
      case Proposal.Yes yes -> Previewed.yes(Preview.of(yes));
    };
  }

  private Decision<Subscription, SubscriptionEvent> as(Proposal.Yes yes) {
    if (quote != null && !quote.equals(yes.quote())) {
      return Decision.refused(SubscriptionRefusal.quoteChanged(Preview.of(yes)));
    }
    var now = yes.from();
    var billing = now.billing().counted(yes.charge().on(), now.terms());
    var counted = now.in(now.status(), now.terms(), billing);
    if (yes.isSmaller()) {
      var number = now.wishes().made() + 1;
      var terms = yes.terms();
      return Decision.done(
          counted.with(now.wishes().with(new PendingChange(number, terms, yes.charge()))),
          new LimitReductionAsked(now.id(), number, terms.plan().code(), terms.clients()));
    }
    var changed = agreed(counted, yes.terms(), yes.charge());
    return new Decision.Done<>(changed, News.between(now, changed));
  }

  /** After a change was made: charged as it was worked out, on the day it was asked for. */
  static Subscription agreed(Subscription now, Terms terms, Charge charge) {
    var agreement = Objects.requireNonNull(terms.agreement());
    var status = Life.after(now.status(), Happening.PLAN_CHOSEN).orElse(now.status());
    return now.in(status, terms, now.billing().changed(agreement, charge))
        .with(now.wishes().done());
  }
}
