package io.clientele.subscription.terms.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionState;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a change.
 *
 * @param lastCharge the newest charge; null if there never was one
 */
record ChangeAnswer(@JsonUnwrapped SubscriptionState state, ChargesView.@Nullable Made lastCharge) {

  static ChangeAnswer of(Subscription subscription) {
    var bookings = subscription.billing().ledger().bookings();
    return new ChangeAnswer(
        SubscriptionState.of(subscription),
        bookings.isEmpty() ? null : ChargesView.Made.of(bookings.getLast()));
  }
}
