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
    return barred().map(Proposing::no).orElseGet(this::agreed);
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

  private Proposal agreed() {
    // Who is not served chooses anew, and be it the plan they had.
    if (now.status().takesClients()) {
      var morning = now.billing().morning(today());
      if (morning != null && isBack(morning)) {
        return held(morning);
      }
      if (isOf(now.terms())) {
        return held(now.terms());
      }
    }
    return onAnotherPlan();
  }

  /** Whether it is the plan the day began with that is wanted, after another was agreed on. */
  private boolean isBack(Terms morning) {
    return morning.agreement() != null
        && isOf(morning)
        && !morning.plan().equals(now.terms().plan());
  }

  private boolean isOf(Terms terms) {
    var code = Objects.requireNonNullElse(wanted.plan(), now.plan().code());
    return terms.plan().code().equals(code);
  }

  private Proposal held(Terms terms) {
    var agreement = terms.agreement();
    if (agreement == null) {
      return isOf(now.terms()) && wanted.interval() == null && wanted.licences().isEmpty()
          ? new Proposal.Same()
          : no(SubscriptionRefusal.planMissing());
    }
    var schedule = schedule();
    var reached = reached(terms, schedule);
    if (reached.isPresent()) {
      return offered(reached.get(), terms);
    }
    var offer =
        plans
            .version(terms.plan().code(), terms.plan().version())
            .flatMap(plan -> Offered.in(now.region(), plan));
    var held = new Held(terms, agreement, offer);
    if (!held.isPriced(schedule.interval())) {
      return no(SubscriptionRefusal.gone(terms.plan()));
    }
    Predicate<AddOn> sells = addOn -> held.sells(addOn, schedule.interval());
    return proposal(held.with(schedule, licences(sells, terms)), sells);
  }

  /** A term that begins today is under a version that reaches it, as any other is (SUB-1). */
  private Optional<Offered> reached(Terms terms, Schedule schedule) {
    var before = now.billing().on(today()).before();
    if (before != null && before.schedule().equals(schedule)) {
      return Optional.empty();
    }
    return plans
        .renewal(terms.plan().code(), terms.plan().version(), schedule.anchor())
        .filter(plan -> plan.version() != terms.plan().version())
        .flatMap(plan -> Offered.in(now.region(), plan));
  }

  private Proposal onAnotherPlan() {
    var code = wanted.plan();
    if (code == null) {
      return no(SubscriptionRefusal.planMissing());
    }
    return plans
        .find(code, now.region())
        .flatMap(plan -> Offered.in(now.region(), plan))
        .map(offer -> offered(offer, now.terms()))
        .orElseGet(() -> no(SubscriptionRefusal.unknown(code, plans, now.region())));
  }

  private Proposal offered(Offered offer, Terms from) {
    Predicate<AddOn> sells = addOn -> offer.licence(addOn).isPresent();
    return proposal(offer.agreed(schedule(), licences(sells, from)), sells);
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

  /**
   * What is to be bought of each add-on; where nothing is said, what was bought, if it can be.
   *
   * @param from what was agreed with the plan wanted; what is agreed now tells more if it is of it
   */
  private Map<AddOn, Integer> licences(Predicate<AddOn> sells, Terms from) {
    var before = isOf(now.terms()) ? now.terms() : from;
    var more = new TreeMap<AddOn, Integer>();
    for (var addOn : AddOn.values()) {
      if (sells.test(addOn)) {
        more.put(addOn, wanted.licences().getOrDefault(addOn, before.bought(addOn)));
      }
    }
    return more;
  }

  // Paid as often as when the day began: the terms go on as they did. So a change that is taken
  // back on the same day was none.
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
    return now.today(at);
  }

  private static Proposal no(Refusal why) {
    return new Proposal.No(List.of(why));
  }
}
