package io.clientele.subscription.billing;

/**
 * One thing that is paid for, as long as an agreement runs.
 *
 * @param code what it is: the code of a plan, the name of an add-on
 * @param quantity how many of them, 1 or more
 * @param unitPrice minor units for one of them and a whole term, 0 or more
 */
public record Item(String code, int quantity, long unitPrice) {

  /**
   * Something to be paid for.
   *
   * @throws IllegalArgumentException if there is none of it, or its price is below zero
   */
  public Item {
    if (quantity < 1 || unitPrice < 0) {
      throw new IllegalArgumentException(quantity + " x " + code + " at " + unitPrice);
    }
  }

  /**
   * Minor units for all of them and a whole term.
   *
   * @throws ArithmeticException if that is more than can be counted
   */
  public long price() {
    return Math.multiplyExact(unitPrice, (long) quantity);
  }
}
