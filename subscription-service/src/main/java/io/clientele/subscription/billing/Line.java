package io.clientele.subscription.billing;

import java.time.LocalDate;

/**
 * One line of a charge.
 *
 * @param code what is paid for, or given back
 * @param quantity how many of it
 * @param unitPrice minor units for one of them and a whole term
 * @param from the first day
 * @param until the day after the last
 * @param amount minor units; below zero for what is given back
 */
public record Line(
    String code, int quantity, long unitPrice, LocalDate from, LocalDate until, long amount) {

  static Line of(Item item, LocalDate from, LocalDate until, RunningTotal total) {
    return new Line(
        item.code(), item.quantity(), item.unitPrice(), from, until, total.between(from, until));
  }

  /** The same given back; what was given back is asked for again. */
  Line reversed() {
    return new Line(code, quantity, unitPrice, from, until, Math.negateExact(amount));
  }
}
