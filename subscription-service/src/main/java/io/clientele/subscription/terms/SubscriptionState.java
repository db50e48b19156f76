package io.clientele.subscription.terms;

import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The public state of a subscription, which every event of it carries and callers are answered:
 * {@code SubscriptionState.v1} in {@code contracts/}.
 */
public record SubscriptionState(
    String practice,
    Subscription.Status status,
    ChosenPlan plan,
    int clientLimit,
    List<Kind> kinds,
    boolean teams,
    List<AddOn> addOns,
    Map<AddOn, Integer> licences,
    Instant trialEndsAt) {

  /** What may be told of a subscription. */
  public static SubscriptionState of(Subscription subscription) {
    var entitlements = subscription.entitlements();
    return new SubscriptionState(
        subscription.id(),
        subscription.status(),
        subscription.plan(),
        subscription.clientLimit(),
        entitlements.kinds(),
        entitlements.teams(),
        entitlements.addOns(),
        entitlements.licences(),
        subscription.trialEndsAt());
  }
}
