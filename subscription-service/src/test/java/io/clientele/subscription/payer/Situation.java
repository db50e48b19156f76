package io.clientele.subscription.payer;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.billing.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How it can stand with who pays, as far as it matters to what may happen next: a row of the table.
 * {@code AGAIN} says that the client has paid by itself before, which matters while it does not.
 */
enum Situation {
  PRACTICE,
  PRACTICE_AGAIN,
  RELEASING,
  RELEASING_AGAIN,
  RELEASING_TO_CLIENT,
  NOBODY,
  NOBODY_AGAIN,
  SELF_PAID,
  ENDING,
  ASKED_IN_TERM,
  ASKED,
  WAITING,
  TAKING,
  TAKING_AGAIN;

  static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");

  static final Offer MONTHLY =
      new Offer("SELF_PAID", ZoneId.of("Europe/London"), Interval.MONTH, "GBP", 1200);
  static final Offer YEARLY =
      new Offer("SELF_PAID", ZoneId.of("Europe/London"), Interval.YEAR, "GBP", 12000);

  /** Which of them this is. */
  static Situation of(Paying paying) {
    return switch (paying.standing()) {
      case PRACTICE -> paying.hasPaid() ? PRACTICE_AGAIN : PRACTICE;
      case RELEASING ->
          paying.wanted() != null
              ? RELEASING_TO_CLIENT
              : paying.hasPaid() ? RELEASING_AGAIN : RELEASING;
      case NOBODY -> paying.hasPaid() ? NOBODY_AGAIN : NOBODY;
      case SELF_PAID -> SELF_PAID;
      case ENDING -> ENDING;
      case ASKED -> paying.own() == null ? ASKED : ASKED_IN_TERM;
      case WAITING -> WAITING;
      case TAKING -> paying.hasPaid() ? TAKING_AGAIN : TAKING;
    };
  }

  /** One that stands so at noon, reached as people reach it; a term it has is this one's. */
  Paying reached(Offer offer) {
    var subscribe = new PayerCommand.Subscribe(offer);
    return switch (this) {
      case PRACTICE -> Paying.byPractice();
      case RELEASING -> asked(PRACTICE.reached(offer), new PayerCommand.Remove());
      case RELEASING_TO_CLIENT -> asked(PRACTICE.reached(offer), subscribe);
      case NOBODY -> answered(RELEASING.reached(offer), true);
      case TAKING -> asked(NOBODY.reached(offer), new PayerCommand.TakeOver());
      case SELF_PAID -> answered(RELEASING_TO_CLIENT.reached(offer), true);
      case ENDING -> asked(SELF_PAID.reached(offer), new PayerCommand.Cancel());
      case ASKED_IN_TERM -> asked(ENDING.reached(offer), new PayerCommand.TakeOver());
      case WAITING -> asked(ASKED_IN_TERM.reached(offer), new PayerCommand.GiveConsent());
      case NOBODY_AGAIN -> hasPaid(NOBODY.reached(offer));
      case ASKED -> asked(NOBODY_AGAIN.reached(offer), new PayerCommand.TakeOver());
      case TAKING_AGAIN -> asked(ASKED.reached(offer), new PayerCommand.GiveConsent());
      case PRACTICE_AGAIN -> answered(TAKING_AGAIN.reached(offer), true);
      case RELEASING_AGAIN -> asked(PRACTICE_AGAIN.reached(offer), new PayerCommand.Remove());
    };
  }

  /** The same after it has paid a term by itself, which ended the day before yesterday. */
  private static Paying hasPaid(Paying paying) {
    var earlier = NOON.minus(Duration.ofDays(33));
    var paid = next(paying, paying.ask(new PayerCommand.Subscribe(MONTHLY), earlier));
    var cancelled = next(paid, paid.ask(new PayerCommand.Cancel(), earlier));
    return next(cancelled, cancelled.upTo(NOON));
  }

  private static Paying asked(Paying paying, PayerCommand command) {
    return next(paying, paying.ask(command, NOON));
  }

  private static Paying answered(Paying paying, boolean done) {
    return next(paying, paying.heard(new WishAnswer(paying.wishes(), done, 0, 0), NOON));
  }

  /** How it stands after a decision. */
  static Paying next(Paying before, Decision<Paying, Happening> decision) {
    return decision instanceof Decision.Done<Paying, Happening> done ? done.next() : before;
  }
}
