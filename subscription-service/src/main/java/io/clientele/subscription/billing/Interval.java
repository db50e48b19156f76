package io.clientele.subscription.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How often something is paid for (SUB-1). */
public enum Interval {
  MONTH(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit unit;

  Interval(ChronoUnit unit) {
    this.unit = unit;
  }

  /**
   * The first day of a term.
   *
   * @param anchor the first day of the first one; a month that is too short for it begins on its
   *     last day, and the next is as long as ever
   * @param number counts from 0
   */
  LocalDate start(LocalDate anchor, long number) {
    return anchor.plus(number, unit);
  }

  /** The number of the term a day is in; the anchor is in 0. */
  long number(LocalDate anchor, LocalDate day) {
    var whole = unit.between(anchor, day);
    // From 31 January to 28 February no whole month has gone by, but the second term has begun.
    return start(anchor, whole + 1).isAfter(day) ? whole : whole + 1;
  }
}
