package io.clientele.subscription.terms;

import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Term;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.PendingChange;
import io.clientele.subscription.terms.agreed.RefusedChange;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The public state of a subscription, which every event of it carries and callers are answered:
 * {@code SubscriptionState.v1} in {@code contracts/}.
 *
 * @param clientLimit how many clients the practice may have now
 * @param limitWish that it wants a lower one, which client-service has not answered yet
 * @param interval how often it pays
 * @param term the days it has paid for last
 * @param endsOn the day on which it leaves
 * @param assigned how many clients have each of its add-ons
 * @param pendingChange the change that waits for the answer to the wish
 * @param refusedChange the last change, if the answer was no
 */
public record SubscriptionState(
    String practice,
    Status status,
    ChosenPlan plan,
    int clientLimit,
    List<Kind> kinds,
    boolean teams,
    List<AddOn> addOns,
    Map<AddOn, Integer> licences,
    Instant trialEndsAt,
    String timeZone,
    @Nullable LimitWish limitWish,
    @Nullable Interval interval,
    @Nullable Term term,
    @Nullable LocalDate endsOn,
    Map<AddOn, Integer> assigned,
    @Nullable Waiting pendingChange,
    @Nullable RefusedChange refusedChange) {

  /**
   * A lower limit that is wished for.
   *
   * @param number counts the wishes of a practice from 1
   */
  public record LimitWish(long number, int limit) {

    static @Nullable LimitWish of(@Nullable PendingChange pending) {
      return pending == null ? null : new LimitWish(pending.number(), pending.terms().clients());
    }
  }

  /**
   * A change that waits.
   *
   * @param plan the code of the plan wanted
   * @param on the day on which it was asked for, and from which it will hold
   * @param total what it will cost, in minor units of the currency
   */
  public record Waiting(String plan, int clients, LocalDate on, String currency, long total) {

    static @Nullable Waiting of(@Nullable PendingChange pending) {
      return pending == null
          ? null
          : new Waiting(
              pending.terms().plan().code(),
              pending.terms().clients(),
              pending.charge().on(),
              pending.charge().currency(),
              pending.charge().total().minor());
    }
  }

  /** What may be told of a subscription. */
  public static SubscriptionState of(Subscription subscription) {
    var entitlements = subscription.entitlements();
    var billing = subscription.billing();
    var wishes = subscription.wishes();
    return new SubscriptionState(
        subscription.id(),
        subscription.status(),
        subscription.plan(),
        subscription.toldLimit(),
        entitlements.kinds(),
        entitlements.teams(),
        entitlements.addOns(),
        entitlements.licences(),
        subscription.trialEndsAt(),
        subscription.timeZone().getId(),
        LimitWish.of(wishes.pending()),
        billing.interval(),
        billing.term(),
        billing.endsOn(),
        assigned(subscription),
        Waiting.of(wishes.pending()),
        wishes.refused());
  }

  private static Map<AddOn, Integer> assigned(Subscription subscription) {
    var counts = new TreeMap<AddOn, Integer>();
    subscription.entitlements().addOns().stream()
        .forEach(addOn -> counts.put(addOn, subscription.assignments().count(addOn)));
    return counts;
  }
}
