package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.agreed.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A practice and its subscription, in tests: it lives from day to day and wants things. */
final class Practice {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  Plans plans;
  final List<SubscriptionEvent> told = new ArrayList<>();
  List<SubscriptionEvent> news = List.of();
  List<Refusal> why = List.of();
  int used;
  Instant now;
  private @Nullable Subscription subscription;

  /** One whose trial begins on this day. */
  Practice(Plans plans, Region region, ZoneId zone, LocalDate day) {
    this.plans = plans;
    this.now = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    take(new StartTrial("p", region, zone).decide(null, plans, now));
  }

  /** One in London. */
  static Practice since(String day, Plans plans) {
    return new Practice(plans, Region.UK, LONDON, LocalDate.parse(day));
  }

  /** One with any subscription. */
  Practice(Plans plans, Subscription subscription, Instant now) {
    this.plans = plans;
    this.now = now;
    this.subscription = subscription;
  }

  Subscription it() {
    return Objects.requireNonNull(subscription);
  }

  SubscriptionState state() {
    return SubscriptionState.of(it());
  }

  /** Noon of this day in London; nobody has looked yet whether something is due. */
  Practice on(String day) {
    return on(LocalDate.parse(day));
  }

  Practice on(LocalDate day) {
    now = day.atTime(LocalTime.NOON).atZone(it().timeZone()).toInstant();
    return this;
  }

  /** Somebody looks for what is due. */
  Practice look() {
    take(new CatchUp(plans, now).decide(it()));
    return this;
  }

  Practice wants(Wanted wanted) {
    return wants(wanted, null);
  }

  Practice wants(Wanted wanted, @Nullable String quote) {
    take(new ChangeTerms(wanted, quote, true).decide(subscription, plans, now, () -> used));
    return this;
  }

  Practice wants(String plan) {
    return wants(Wanted.plan(plan));
  }

  Practice wants(Interval interval) {
    return wants(new Wanted(null, interval, Map.of()));
  }

  Previewed previews(Wanted wanted) {
    return new ChangeTerms(wanted, null, true).preview(subscription, plans, now, () -> used);
  }

  /** What it is shown; it must not be refused. */
  Preview shown(Wanted wanted) {
    return Objects.requireNonNull(previews(wanted).preview());
  }

  Practice hears(Verdict verdict) {
    take(verdict.decide(subscription, plans, now));
    return this;
  }

  Practice withdraws() {
    take(new WithdrawChange(true).decide(subscription, plans, now));
    return this;
  }

  Practice leaves() {
    take(new Cancel(true).decide(subscription, plans, now));
    return this;
  }

  Practice stays() {
    take(new Stay(true).decide(subscription, plans, now));
    return this;
  }

  /** The amounts of its charges, oldest first. */
  List<Long> paid() {
    return it().billing().ledger().bookings().stream()
        .map(booking -> booking.charge().total().minor())
        .toList();
  }

  private void take(Decision<Subscription, SubscriptionEvent> decision) {
    news = List.of();
    why = List.of();
    switch (decision) {
      case Decision.Done<Subscription, SubscriptionEvent> done -> {
        subscription = done.next();
        news = done.events();
        told.addAll(news);
      }
      case Decision.Unchanged<Subscription, SubscriptionEvent> same -> {}
      case Decision.Refused<Subscription, SubscriptionEvent> no -> why = no.why();
    }
  }

  /** The codes of what was refused. */
  List<String> codes() {
    return why.stream().map(refusal -> refusal.reason().name()).toList();
  }
}
