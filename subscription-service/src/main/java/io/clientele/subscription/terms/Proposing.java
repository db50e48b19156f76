package io.clientele.subscription.terms;

import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Schedule;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.agreed.Held;
import io.clientele.subscription.terms.agreed.Offered;
import io.clientele.subscription.terms.agreed.Terms;
import io.clientele.subscription.terms.agreed.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works out what a change comes to; the same for who only looks and for who does it (SUB-10).
 *
 * @param now a subscription that is up to date
 * @param used how many slots are in use, as far as we know
 */
record Proposing(Subscription now, Wanted wanted, Plans plans, Instant at, IntSupplier used) {

  /** Every change is kept, and told: as many in a day as people make. */
  static final int MOST_A_DAY = 20;

  Proposal propose() {
    return barred()
        .map(Proposing::no)
        .orElseGet(() -> isOnThePlanHeld() ? onThePlanHeld() : onAnotherPlan());
  }

  private Optional<Refusal> barred() {
    var pending = now.wishes().pending();
    if (pending != null) {
      return Optional.of(SubscriptionRefusal.pending(pending));
    }
    var endsOn = now.billing().endsOn();
    if (endsOn != null) {
      return Optional.of(SubscriptionRefusal.leaving(endsOn));
    }
    return now.billing().changesOn(today()) < MOST_A_DAY
        ? Optional.empty()
        : Optional.of(
            SubscriptionRefusal.tooMany(MOST_A_DAY, at, now.days().start(today().plusDays(1))));
  }

  // Who is not served chooses anew, and be it the plan they had.
  private boolean isOnThePlanHeld() {
    return now.status().takesClients()
        && (wanted.plan() == null || wanted.plan().equals(now.plan().code()));
  }

  private Proposal onThePlanHeld() {
    var agreement = now.billing().agreement();
    if (agreement == null) {
      return wanted.interval() == null && wanted.licences().isEmpty()
          ? new Proposal.Same()
          : no(SubscriptionRefusal.planMissing());
    }
    var offer =
        plans
            .version(now.plan().code(), now.plan().version())
            .flatMap(plan -> Offered.in(now.region(), plan));
    var held = new Held(now.terms(), agreement, offer);
    var schedule = schedule();
    if (!held.isPriced(schedule.interval())) {
      return no(SubscriptionRefusal.gone(now.plan()));
    }
    Predicate<AddOn> sells = addOn -> held.sells(addOn, schedule.interval());
    return proposal(held.with(schedule, licences(sells)), sells);
  }

  private Proposal onAnotherPlan() {
    var code = wanted.plan();
    if (code == null) {
      return no(SubscriptionRefusal.planMissing());
    }
    return plans
        .find(code, now.region())
        .flatMap(plan -> Offered.in(now.region(), plan))
        .map(
            offer -> {
              Predicate<AddOn> sells = addOn -> offer.licence(addOn).isPresent();
              return proposal(offer.agreed(schedule(), licences(sells)), sells);
            })
        .orElseGet(() -> no(SubscriptionRefusal.unknown(code, plans, now.region())));
  }

  private Proposal proposal(Terms terms, Predicate<AddOn> sells) {
    var why =
        Stream.concat(
                wanted.licences().entrySet().stream()
                    .filter(more -> more.getValue() > 0 && !sells.test(more.getKey()))
                    .map(more -> SubscriptionRefusal.notSold(more.getKey(), terms.plan())),
                inUse(terms))
            .toList();
    if (!why.isEmpty()) {
      return new Proposal.No(why);
    }
    if (terms.equals(now.terms())) {
      return new Proposal.Same();
    }
    Agreement agreement = Objects.requireNonNull(terms.agreement());
    var yes = new Proposal.Yes(now, terms, now.billing().on(today()).change(agreement));
    if (yes.isSmaller()) {
      var taken = used.getAsInt();
      if (taken > terms.clients()) {
        return no(SubscriptionRefusal.tooSmall(terms, taken));
      }
    }
    return yes;
  }

  private Stream<Refusal> inUse(Terms terms) {
    return Arrays.stream(AddOn.values())
        .filter(addOn -> now.assignments().count(addOn) > terms.licences(addOn))
        .map(
            addOn ->
                SubscriptionRefusal.inUse(
                    addOn, now.assignments().count(addOn), terms.licences(addOn)));
  }

  /** What is to be bought of each add-on; where nothing is said, what was bought, if it can be. */
  private Map<AddOn, Integer> licences(Predicate<AddOn> sells) {
    var more = new TreeMap<AddOn, Integer>();
    for (var addOn : AddOn.values()) {
      if (sells.test(addOn)) {
        more.put(addOn, wanted.licences().getOrDefault(addOn, now.terms().bought(addOn)));
      }
    }
    return more;
  }

  // Paid as often as when the day began: the terms go on as they did. So a change that is taken
  // back
  // on the same day was none.
  private Schedule schedule() {
    var before = now.billing().on(today()).before();
    var interval = interval();
    return before != null && before.schedule().interval() == interval
        ? before.schedule()
        : new Schedule(today(), interval);
  }

  private Interval interval() {
    return Stream.of(Optional.ofNullable(wanted.interval()), held())
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Interval.MONTH);
  }

  private Optional<Interval> held() {
    return Optional.ofNullable(now.billing().interval());
  }

  private LocalDate today() {
    return now.days().at(at);
  }

  private static Proposal no(Refusal why) {
    return new Proposal.No(List.of(why));
  }
}
