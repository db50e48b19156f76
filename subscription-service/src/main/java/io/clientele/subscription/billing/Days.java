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
   * The moment a day begins. Where clocks go forward at midnight, that is later than midnight; and
   * where they go back to before it, the earlier of the two.
   */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day it is there at this moment. */
  public LocalDate at(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
