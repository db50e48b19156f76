package io.clientele.subscription.terms.http;

import io.clientele.subscription.billing.Line;
import io.clientele.subscription.terms.agreed.Booking;
import io.clientele.subscription.terms.agreed.Ledger;
import java.time.LocalDate;
import java.util.List;

/**
 * What a practice was charged in the last twelve months.
 *
 * @param charges newest first
 */
record ChargesView(List<Made> charges) {

  /**
   * One charge.
   *
   * @param number counts the charges of a practice from 1
   * @param on the day from which it holds
   * @param total the sum of the lines, in minor units; below zero for what is given back
   */
  record Made(
      long number,
      Booking.Reason reason,
      LocalDate on,
      String currency,
      List<Line> lines,
      long total) {

    static Made of(Booking booking) {
      var charge = booking.charge();
      return new Made(
          booking.number(),
          booking.reason(),
          charge.on(),
          charge.currency(),
          charge.lines(),
          charge.total().minor());
    }
  }

  static ChargesView of(Ledger ledger) {
    return new ChargesView(ledger.bookings().reversed().stream().map(Made::of).toList());
  }
}
