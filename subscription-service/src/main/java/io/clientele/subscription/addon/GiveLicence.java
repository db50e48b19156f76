package io.clientele.subscription.addon;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.licence.Fit;
import io.clientele.subscription.licence.LicenceRefusal;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionEvent.LicenceAssigned;
import io.clientele.subscription.terms.SubscriptionEvent.LicenceReturned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a client one of its practice's licences, or takes it back. What there is and what is given
 * is seen and changed in one write of the subscription, so no licence is given twice (SUB-3).
 */
record GiveLicence(String client, AddOn addOn) {

  /**
   * Gives one.
   *
   * @param against what else stands against it; said together with what is found here
   */
  Decision<Subscription, SubscriptionEvent> decide(
      Subscription subscription, List<Refusal> against) {
    var assignments = subscription.assignments();
    if (assignments.has(addOn, client)) {
      return Decision.unchanged();
    }
    var why = new ArrayList<Refusal>();
    noneFree(subscription).ifPresent(why::add);
    why.addAll(against);
    return why.isEmpty()
        ? Decision.done(
            subscription.with(assignments.give(addOn, client)),
            new LicenceAssigned(subscription.id(), client, addOn))
        : Decision.refused(why);
  }

  /**
   * Takes it back. The subscription is written even if the client has none: whoever has read it
   * before, to give one because it was wanted, must look again whether it still is.
   */
  Decision<Subscription, SubscriptionEvent> takeBack(Subscription subscription) {
    var assignments = subscription.assignments();
    return assignments.has(addOn, client)
        ? Decision.done(
            subscription.with(assignments.takeBack(addOn, client)),
            new LicenceReturned(subscription.id(), client, addOn))
        : Decision.done(subscription);
  }

  private Optional<Refusal> noneFree(Subscription subscription) {
    if (!subscription.status().takesClients()
        || !subscription.entitlements().addOns().contains(addOn)) {
      return Optional.of(AddOnRefusal.notIncluded(addOn));
    }
    int licences = subscription.licences(addOn);
    int assigned = subscription.assignments().count(addOn);
    return assigned < licences
        ? Optional.empty()
        : Optional.of(LicenceRefusal.usedUp(addOn, licences, assigned));
  }

  /** What the software of the client says to it (INT-12). */
  static List<Refusal> against(AddOn addOn, Fit fit, List<String> supported) {
    var block = fit.block();
    if (block == null) {
      return List.of();
    }
    return List.of(
        switch (block) {
          case SOFTWARE_MISSING -> LicenceRefusal.softwareMissing(addOn, supported);
          case SOFTWARE_NOT_SUPPORTED ->
              LicenceRefusal.softwareNotSupported(addOn, String.valueOf(fit.software()), supported);
        });
  }
}
