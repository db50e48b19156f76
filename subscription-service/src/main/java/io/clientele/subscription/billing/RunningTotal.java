package io.clientele.subscription.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of a term's price has become due by the beginning of a day. Whatever is asked for part
 * of a term is a difference of two of these totals; so parts add up to the whole, however a term is
 * cut, and nothing is rounded twice (SUB-9).
 *
 * @param price minor units for the whole term, 0 or more
 */
record RunningTotal(long price, Term term) {

  static RunningTotal of(Item item, Term term) {
    return new RunningTotal(item.price(), term);
  }

  /**
   * Minor units for the days from one to another.
   *
   * @param until the day after the last
   * @throws ArithmeticException if the price is more than can be counted with
   */
  long between(LocalDate from, LocalDate until) {
    return upTo(until) - upTo(from);
  }

  /** Rounded to the nearest minor unit, half a unit up. */
  private long upTo(LocalDate day) {
    var gone = ChronoUnit.DAYS.between(term.from(), day);
    var twice = Math.multiplyExact(2 * gone, price);
    return Math.floorDiv(Math.addExact(twice, term.days()), 2 * term.days());
  }
}
