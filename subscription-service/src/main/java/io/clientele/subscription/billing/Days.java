package io.clientele.subscription.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a place. Everything is paid for by days, never by hours: only when a term has begun
 * or is over must be known as a moment, and here is how (SUB-10).
 *
 * @param zone the payer's
 */
public record Days(ZoneId zone) {

  /**
   * The moment a day begins. Where clocks go forward at midnight that is later than midnight; where
   * they go back past it, it is the first of the two. A day that is left out begins with the next.
   */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day that has begun last: once it has begun, no clock that goes back undoes it. */
  public LocalDate at(Instant moment) {
    var day = LocalDate.ofInstant(moment, zone);
    var next = day.plusDays(1);
    return moment.isBefore(start(next)) ? day : next;
  }
}
