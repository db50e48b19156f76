package io.clientele.subscription.terms.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionState;
import java.util.List;
import java.util.Map;

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
   * @param upgrade whether a change to it would be accepted now
   */
  record Offer(
      String code,
      String name,
      int clients,
      List<Kind> kinds,
      boolean teams,
      List<AddOn> addOns,
      Map<AddOn, Integer> licences,
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
          to.canMoveTo(plan));
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
