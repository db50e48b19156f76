package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Item;
import io.clientele.subscription.billing.Schedule;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.agreed.Offered;
import io.clientele.subscription.terms.agreed.Terms;
import io.clientele.subscription.terms.life.Happening;
import io.clientele.subscription.terms.life.Life;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What time does to a subscription: the trial ends, terms begin, who wants to leave has left. Every
 * command does this first, and whoever looks for what is due does nothing else; so it is the same
 * whenever it is done. While a change is pending, its day has not ended: what comes after is
 * reckoned when it is known what was agreed on (SUB-10).
 */
public record CatchUp(Plans plans, Instant now) {

  /** Brings it up to date, and no more. */
  public Decision<Subscription, SubscriptionEvent> decide(@Nullable Subscription subscription) {
    return then(subscription, current -> Decision.unchanged());
  }

  /** It, up to date. */
  Subscription current(Subscription subscription) {
    return caughtUp(subscription, new ArrayList<>());
  }

  /** Brings it up to date, decides, and goes on from there. */
  Decision<Subscription, SubscriptionEvent> then(
      @Nullable Subscription subscription,
      Function<Subscription, Decision<Subscription, SubscriptionEvent>> decide) {
    if (subscription == null) {
      return Decision.refused(SubscriptionRefusal.notYet());
    }
    var told = new ArrayList<SubscriptionEvent>();
    var current = caughtUp(subscription, told);
    return switch (decide.apply(current)) {
      case Decision.Refused<Subscription, SubscriptionEvent> no -> no;
      case Decision.Unchanged<Subscription, SubscriptionEvent> same ->
          current.equals(subscription) ? same : new Decision.Done<>(current, List.copyOf(told));
      case Decision.Done<Subscription, SubscriptionEvent> done -> {
        told.addAll(done.events());
        var last = caughtUp(done.next(), told);
        yield new Decision.Done<>(last, List.copyOf(told));
      }
    };
  }

  private Subscription caughtUp(Subscription from, List<SubscriptionEvent> told) {
    var current = from;
    for (var next = next(current); next.isPresent(); next = next(current)) {
      told.addAll(News.between(current, next.get()));
      current = next.get();
    }
    return current;
  }

  private Optional<Subscription> next(Subscription it) {
    if (it.wishes().pending() != null) {
      return Optional.empty();
    }
    return switch (it.status()) {
      case TRIAL -> trial(it);
      case ACTIVE, PAST_DUE -> term(it);
      case SUSPENDED, CANCELLED -> Optional.empty();
    };
  }

  private Optional<Subscription> trial(Subscription it) {
    if (!it.trialEndsAt().isAfter(now)) {
      return over(it, Happening.TRIAL_OVER);
    }
    // An older release did not keep what is due.
    return it.dueAt() == null
        ? Optional.of(it.in(it.status(), it.terms(), it.billing()))
        : Optional.empty();
  }

  private Optional<Subscription> term(Subscription it) {
    var agreement = it.billing().agreement();
    var first = it.billing().paidUntil();
    var today = it.today(now);
    if (agreement == null || first == null) {
      return it.dueAt() == null || !it.dueAt().isAfter(now)
          ? Optional.of(agreed(it, today))
          : Optional.empty();
    }
    if (today.isBefore(first)) {
      return Optional.empty();
    }
    return it.billing().endsOn() == null
        ? Optional.of(begun(it, renewed(it, agreement, first), first))
        : over(it, Happening.LAST_TERM_OVER);
  }

  // A version that reaches others gives nothing less than they had: the catalogue sees to that.
  private Terms renewed(Subscription it, Agreement agreement, LocalDate first) {
    return plans
        .renewal(it.plan().code(), it.plan().version(), first)
        .flatMap(plan -> Offered.in(it.region(), plan))
        .map(next -> next.agreed(agreement.schedule(), it.terms().bought()))
        .orElse(it.terms());
  }

  // One that chose its plan before there were prices: from the day this is first looked at it pays
  // what its plan costs. Where that is not known, it is looked at again the next day.
  private Subscription agreed(Subscription it, LocalDate today) {
    return plans
        .version(it.plan().code(), it.plan().version())
        .flatMap(plan -> Offered.in(it.region(), plan))
        .map(
            offer -> {
              var item = new Item(it.plan().code(), 1, offer.price().monthly());
              var schedule = new Schedule(today, Interval.MONTH);
              var agreement = new Agreement(offer.price().currency(), schedule, List.of(item));
              var terms = new Terms(it.plan(), it.clientLimit(), it.entitlements(), agreement);
              return begun(it, terms, today);
            })
        .orElseGet(() -> it.dueAt(it.days().start(today.plusDays(1))));
  }

  private static Subscription begun(Subscription it, Terms terms, LocalDate first) {
    var agreement = terms.agreement();
    if (agreement == null) {
      throw new IllegalStateException("a term of nothing");
    }
    return it.in(it.status(), terms, it.billing().begun(agreement, first));
  }

  private static Optional<Subscription> over(Subscription it, Happening happening) {
    return Life.after(it.status(), happening)
        .map(status -> it.in(status, it.terms(), it.billing().over()));
  }
}
