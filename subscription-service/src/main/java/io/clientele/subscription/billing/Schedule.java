package io.clientele.subscription.billing;

import java.time.LocalDate;

/**
 * One term after the other, without end.
 *
 * @param anchor the first day of the first; every term is counted from here, so that a short month
 *     shortens no later one
 */
public record Schedule(LocalDate anchor, Interval interval) {

  /**
   * The term a day is in.
   *
   * @throws IllegalArgumentException if that is before the first
   */
  public Term on(LocalDate day) {
    if (day.isBefore(anchor)) {
      throw new IllegalArgumentException(day + " is before the first term, " + anchor);
    }
    var number = interval.number(anchor, day);
    return new Term(interval.start(anchor, number), interval.start(anchor, number + 1));
  }
}
