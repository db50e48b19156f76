package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Days;
import io.clientele.subscription.billing.Term;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a client pays for by itself.
 *
 * @param offer what was taken
 * @param anchor the first day of its first term
 * @param term the term that is paid
 * @param renews whether another follows
 */
public record OwnSubscription(Offer offer, LocalDate anchor, Term term, boolean renews) {

  static OwnSubscription begun(Offer offer, Instant now) {
    var day = new Days(offer.zone()).at(now);
    return new OwnSubscription(offer, day, offer.from(day).schedule().on(day), true);
  }

  /** From when on it is not paid any more. */
  Instant endsAt() {
    return new Days(offer.zone()).start(term.until());
  }

  /** What the term costs. */
  Charge charge() {
    return agreement().term(term.from());
  }

  OwnSubscription next() {
    return new OwnSubscription(offer, anchor, agreement().schedule().on(term.until()), renews);
  }

  OwnSubscription cancelled() {
    return new OwnSubscription(offer, anchor, term, false);
  }

  OwnSubscription resumed() {
    return new OwnSubscription(offer, anchor, term, true);
  }

  PaidTerm told() {
    return new PaidTerm(
        term.from(), term.until(), renews, offer.interval(), offer.currency(), offer.price());
  }

  private Agreement agreement() {
    return offer.from(anchor);
  }
}
