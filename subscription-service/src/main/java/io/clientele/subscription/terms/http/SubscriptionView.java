package io.clientele.subscription.terms.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.clientele.subscription.billing.Price;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subscription and the plans open to its practice, so that a front end need not know the rules.
 *
 * @param plans smallest bundle first
 */
record SubscriptionView(@JsonUnwrapped SubscriptionState state, List<Offer> plans) {

  /**
   * A plan as this practice would get it.
   *
   * @param clients the bundle
   * @param price what it costs, in minor units
   * @param licencePrices what one licence more of its add-ons costs; others cannot be bought
   * @param upgrade whether a change to it would be made at once now, as far as its bundle goes
   */
  record Offer(
      String code,
      String name,
      int clients,
      List<Kind> kinds,
      boolean teams,
      List<AddOn> addOns,
      Map<AddOn, Integer> licences,
      @Nullable Price price,
      Map<AddOn, Price> licencePrices,
      boolean upgrade) {

    static Offer of(Plan plan, Subscription to) {
      var entitlements = plan.entitlements(to.region());
      return new Offer(
          plan.code(),
          plan.name(),
          plan.clients(),
          entitlements.kinds(),
          entitlements.teams(),
          entitlements.addOns(),
          entitlements.licences(),
          plan.prices().get(to.region()),
          licencePrices(plan, to),
          to.isAtOnce(plan));
    }

    private static Map<AddOn, Price> licencePrices(Plan plan, Subscription to) {
      var prices = new TreeMap<AddOn, Price>();
      plan.licencePrices()
          .forEach(
              (addOn, here) ->
                  Optional.ofNullable(here.get(to.region()))
                      .ifPresent(price -> prices.put(addOn, price)));
      return prices;
    }
  }

  static SubscriptionView of(Subscription subscription, Plans plans) {
    return new SubscriptionView(
        SubscriptionState.of(subscription),
        plans.openTo(subscription.region()).stream()
            .map(plan -> Offer.of(plan, subscription))
            .toList());
  }
}
