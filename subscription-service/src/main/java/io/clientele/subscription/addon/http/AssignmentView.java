package io.clientele.subscription.addon.http;

import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;

/**
 * What came of giving a client an add-on, or of taking it back.
 *
 * @param assigned whether the client has it now
 * @param licences how many clients of the practice may have it
 * @param used how many have it now
 */
record AssignmentView(AddOn addOn, String client, boolean assigned, int licences, int used) {

  static AssignmentView of(Subscription subscription, AddOn addOn, String client) {
    return new AssignmentView(
        addOn,
        client,
        subscription.assignments().has(addOn, client),
        subscription.licences(addOn),
        subscription.assignments().count(addOn));
  }
}
