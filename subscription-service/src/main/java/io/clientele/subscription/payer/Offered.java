package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Price;
import java.time.ZoneId;

/**
 * What a client can have by itself.
 *
 * @param code what it is called on a charge
 * @param name for people
 * @param zone the time zone of its practice
 */
public record Offered(String code, String name, ZoneId zone, Price price) {

  /** It, taken for terms of this length. */
  public Offer per(Interval interval) {
    return new Offer(code, zone, interval, price.currency(), price.per(interval));
  }
}
