package io.clientele.subscription.terms;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A trial, and then whatever a practice asked for. */
final class Story {

  final Plans plans;
  final List<SubscriptionEvent> told = new ArrayList<>();
  final List<Integer> limits = new ArrayList<>();
  private @Nullable Subscription now;

  Story(List<Plan> catalogue, Region region, List<String> wanted) {
    plans = APlan.catalogue(catalogue.toArray(Plan[]::new));
    take(new StartTrial("p", region, null).decide(now, plans, Instant.EPOCH));
    for (var code : wanted) {
      take(new ChangePlan(code, true).decide(now, plans));
    }
  }

  Subscription last() {
    return Objects.requireNonNull(now, "no trial");
  }

  private void take(Decision<Subscription, SubscriptionEvent> decision) {
    if (decision instanceof Decision.Done<Subscription, SubscriptionEvent> done) {
      now = done.next();
      told.addAll(done.events());
      limits.add(done.next().clientLimit());
    }
  }
}
