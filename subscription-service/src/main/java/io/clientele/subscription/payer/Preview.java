package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Quote;
import java.time.Instant;

/**
 * What a client would be charged now, as it is shown before it says yes (SUB-10).
 *
 * @param quote names it; who sends it along is charged exactly this, or nothing
 * @param total minor units, the sum of the lines
 */
public record Preview(String quote, Interval interval, Charge charge, long total) {

  /** Of what is taken now. */
  public static Preview of(Offer offer, Instant now) {
    var charge = offer.charge(now);
    return new Preview(Quote.of(offer, charge), offer.interval(), charge, charge.total().minor());
  }
}
