package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Charge;

/**
 * One charge as it was made.
 *
 * @param number counts the charges of a subscription from 1
 * @param reason what it was made for
 */
public record Booking(long number, Reason reason, Charge charge) {

  /** What a charge may be made for. */
  public enum Reason {
    /** The practice agreed to something else. */
    CHANGE,
    /** A term began. */
    TERM
  }
}
