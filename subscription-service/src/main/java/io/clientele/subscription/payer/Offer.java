package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Days;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Item;
import io.clientele.subscription.billing.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a client can have by itself, and what it costs. It is a copy: whoever took it keeps its
 * price (SUB-1).
 *
 * @param code what it is called on a charge
 * @param zone the time zone of the client's practice, whose days it is paid for
 * @param currency ISO 4217
 * @param price minor units for a term
 */
public record Offer(String code, ZoneId zone, Interval interval, String currency, long price) {

  /** What the first term costs for whoever takes it now. */
  public Charge charge(Instant now) {
    var day = new Days(zone).at(now);
    return from(day).term(day);
  }

  Agreement from(LocalDate anchor) {
    return new Agreement(
        currency, new Schedule(anchor, interval), List.of(new Item(code, 1, price)));
  }
}
