package io.clientele.subscription.terms;

import io.clientele.subscription.plan.Entitlements;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.StatusChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody knows of a subscription who hears its changes one by one. */
record Fold(
    @Nullable String plan,
    @Nullable Status status,
    @Nullable Integer clientLimit,
    @Nullable Entitlements entitlements,
    @Nullable Instant trialEndsAt) {

  static Fold of(List<SubscriptionEvent> events) {
    var fold = new Fold(null, null, null, null, null);
    for (var event : events) {
      fold = fold.and(event);
    }
    return fold;
  }

  static Fold seen(Subscription now) {
    return new Fold(
        now.plan().code(), now.status(), now.toldLimit(), now.entitlements(), now.trialEndsAt());
  }

  private Fold and(SubscriptionEvent event) {
    return switch (event) {
      case TrialStarted e ->
          new Fold(e.plan(), Status.TRIAL, clientLimit, entitlements, e.endsAt());
      case PlanChanged e ->
          new Fold(follows(plan, e.from(), e.to()), status, clientLimit, entitlements, trialEndsAt);
      case ClientLimitChanged e ->
          new Fold(plan, status, follows(clientLimit, e.from(), e.to()), entitlements, trialEndsAt);
      case StatusChanged e ->
          new Fold(plan, follows(status, e.from(), e.to()), clientLimit, entitlements, trialEndsAt);
      case EntitlementsChanged e ->
          new Fold(
              follows(plan, e.plan(), e.plan()),
              status,
              clientLimit,
              new Entitlements(e.kinds(), e.teams(), e.addOns(), e.licences()),
              trialEndsAt);
      default -> this;
    };
  }

  private static <T> T follows(@Nullable T known, @Nullable T from, T to) {
    if (known == null ? from != null : !known.equals(from)) {
      throw new AssertionError("told that " + from + " became " + to + " when it was " + known);
    }
    return to;
  }
}
