package io.clientele.subscription.billing;

import io.clientele.subscription.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What one change, or the beginning of a term, costs.
 *
 * @param on the day from which it holds
 * @param currency ISO 4217
 * @param lines what it is made of; nothing else is ever added to it
 */
public record Charge(LocalDate on, String currency, List<Line> lines) {

  public Charge {
    lines = List.copyOf(lines);
  }

  /**
   * The sum of the lines (SUB-9).
   *
   * @throws ArithmeticException if it is more than can be counted
   */
  public Money total() {
    return Money.sum(
        currency, lines.stream().map(line -> new Money(line.amount(), currency)).toList());
  }
}
