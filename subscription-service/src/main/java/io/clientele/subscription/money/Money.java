package io.clientele.subscription.money;

import java.util.Currency;
import java.util.List;

/**
 * An amount of money, exact to the last minor unit (SUB-9); below zero it is a credit.
 *
 * @param minor how many minor units: pence, cents
 * @param currency its ISO 4217 code
 */
public record Money(long minor, String currency) {

  /**
   * An amount.
   *
   * @throws IllegalArgumentException if there is no such currency
   */
  public Money {
    Currency.getInstance(currency);
  }

  /** None of it. */
  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  /**
   * The sum of these, zero of none.
   *
   * @throws IllegalArgumentException if one is of another currency
   * @throws ArithmeticException if it is more than can be counted
   */
  public static Money sum(String currency, List<Money> amounts) {
    return amounts.stream().reduce(zero(currency), Money::plus);
  }

  /**
   * Both together.
   *
   * @throws IllegalArgumentException if the other is of another currency
   * @throws ArithmeticException if it is more than can be counted
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /**
   * The same given back.
   *
   * @throws ArithmeticException if it is more than can be counted
   */
  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }
}
