package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Charge;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a practice was charged, oldest first.
 *
 * @param made how many charges there ever were
 * @param bookings those of the last twelve months
 */
public record Ledger(long made, List<Booking> bookings) {

  private static final int MONTHS = 12;

  public Ledger {
    bookings = List.copyOf(Objects.requireNonNullElse(bookings, List.of()));
  }

  /** Without any charge. */
  public static Ledger empty() {
    return new Ledger(0, List.of());
  }

  /** The same with one charge more; one without lines is none. */
  Ledger with(Booking.Reason reason, Charge charge) {
    if (charge.lines().isEmpty()) {
      return this;
    }
    var oldest = charge.on().minusMonths(MONTHS);
    var kept = bookings.stream().filter(booking -> !booking.charge().on().isBefore(oldest));
    var booking = new Booking(made + 1, reason, charge);
    return new Ledger(made + 1, Stream.concat(kept, Stream.of(booking)).toList());
  }

  /** The charges that were not yet made then. */
  public List<Booking> since(Ledger then) {
    return bookings.stream().filter(booking -> booking.number() > then.made).toList();
  }
}
