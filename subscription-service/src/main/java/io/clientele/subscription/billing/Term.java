package io.clientele.subscription.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that are paid for together.
 *
 * @param from the first
 * @param until the day after the last
 */
public record Term(LocalDate from, LocalDate until) {

  /**
   * A term.
   *
   * @throws IllegalArgumentException if it has no day
   */
  public Term {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no day from " + from + " until " + until);
    }
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** Whether this is one of its days. */
  public boolean has(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
