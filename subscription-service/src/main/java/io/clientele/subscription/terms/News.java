package io.clientele.subscription.terms;

import io.clientele.subscription.terms.SubscriptionEvent.Charged;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.IntervalChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.StatusChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import java.util.ArrayList;
import java.util.List;

/** What is to be told of a subscription that was one thing and is another: what differs. */
final class News {

  private News() {}

  static List<SubscriptionEvent> ofTrial(Subscription begun) {
    return List.of(
        new TrialStarted(begun.id(), begun.plan().code(), begun.trialEndsAt()),
        new ClientLimitChanged(begun.id(), null, begun.toldLimit()),
        entitlements(begun));
  }

  static List<SubscriptionEvent> between(Subscription before, Subscription after) {
    var id = after.id();
    var told = new ArrayList<SubscriptionEvent>();
    if (!before.plan().code().equals(after.plan().code())) {
      told.add(new PlanChanged(id, before.plan().code(), after.plan().code()));
    }
    if (before.toldLimit() != after.toldLimit()) {
      told.add(new ClientLimitChanged(id, before.toldLimit(), after.toldLimit()));
    }
    if (!before.entitlements().equals(after.entitlements())) {
      told.add(entitlements(after));
    }
    if (before.status() != after.status()) {
      told.add(new StatusChanged(id, before.status(), after.status()));
    }
    var from = before.billing().interval();
    var to = after.billing().interval();
    if (from != null && to != null && from != to) {
      told.add(new IntervalChanged(id, from, to));
    }
    after.billing().ledger().since(before.billing().ledger()).stream()
        .map(
            booking ->
                new Charged(
                    id,
                    booking.number(),
                    booking.reason(),
                    booking.charge(),
                    booking.charge().total().minor()))
        .forEach(told::add);
    return told;
  }

  private static EntitlementsChanged entitlements(Subscription now) {
    var rights = now.entitlements();
    return new EntitlementsChanged(
        now.id(),
        now.plan().code(),
        rights.kinds(),
        rights.teams(),
        rights.addOns(),
        rights.licences());
  }
}
