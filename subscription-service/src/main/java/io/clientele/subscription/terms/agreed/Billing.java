package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.BillingDay;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Term;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a practice pays.
 *
 * @param agreement what it pays for; null while it pays for nothing
 * @param paidUntil the day after the last that it was charged for; null without an agreement
 * @param endsOn the day on which it leaves, when a term ends; null while it does not
 * @param day the last day on which something was changed; null before the first
 * @param changes how many changes there were on that day
 * @param morning what had been agreed when that day began; null before the first, and in documents
 *     an older release wrote
 * @param ledger what it was charged
 */
public record Billing(
    @Nullable Agreement agreement,
    @Nullable LocalDate paidUntil,
    @Nullable LocalDate endsOn,
    @Nullable BillingDay day,
    int changes,
    @Nullable Terms morning,
    Ledger ledger) {

  public Billing {
    ledger = Objects.requireNonNullElse(ledger, Ledger.empty());
  }

  /** Of who has not paid for anything yet. */
  public static Billing none() {
    return new Billing(null, null, null, null, 0, null, Ledger.empty());
  }

  /** How often it pays, null while it does not. */
  public @Nullable Interval interval() {
    return agreement == null ? null : agreement.schedule().interval();
  }

  /** The days it has paid for last, null while it pays for nothing. */
  public @Nullable Term term() {
    return agreement == null || paidUntil == null
        ? null
        : agreement.schedule().on(paidUntil.minusDays(1));
  }

  /** A day, with what was changed on it before. */
  public BillingDay on(LocalDate today) {
    return day != null && day.day().equals(today) ? day : BillingDay.begun(today, agreement);
  }

  /** How many changes there were on a day. */
  public int changesOn(LocalDate today) {
    return day != null && day.day().equals(today) ? changes : 0;
  }

  /** What had been agreed when a day began on which something was changed since; else null. */
  public @Nullable Terms morning(LocalDate today) {
    return changesOn(today) == 0 ? null : morning;
  }

  /** The last day that a charge of this agreement is for the beginning of; null if none is. */
  public @Nullable LocalDate latest() {
    var term = term();
    var changed = day == null ? null : day.day();
    if (term == null || changed != null && changed.isAfter(term.from())) {
      return changed;
    }
    return term.from();
  }

  /**
   * The same day with one change more.
   *
   * @param before what is agreed until then
   */
  public Billing counted(LocalDate today, Terms before) {
    var began = changesOn(today) == 0 ? before : morning;
    return new Billing(
        agreement, paidUntil, endsOn, on(today), changesOn(today) + 1, began, ledger);
  }

  /**
   * After a change, from the day on which its charge holds.
   *
   * @param charge what it costs: made of {@link #on} the same day
   */
  public Billing changed(Agreement wanted, Charge charge) {
    var from = charge.on();
    return new Billing(
        wanted,
        wanted.schedule().on(from).until(),
        null,
        on(from).after(charge),
        changesOn(from),
        morning(from),
        ledger.with(Booking.Reason.CHANGE, charge));
  }

  /** After a term was charged for that begins on a day. */
  public Billing begun(Agreement next, LocalDate first) {
    return new Billing(
        next,
        next.schedule().on(first).until(),
        null,
        null,
        0,
        null,
        ledger.with(Booking.Reason.TERM, next.term(first)));
  }

  /** The same, with its last day decided on or, with null, no more. */
  public Billing ending(@Nullable LocalDate on) {
    return new Billing(agreement, paidUntil, on, day, changes, morning, ledger);
  }

  /** Nothing is paid for any more. */
  public Billing over() {
    return new Billing(null, null, null, null, 0, null, ledger);
  }
}
