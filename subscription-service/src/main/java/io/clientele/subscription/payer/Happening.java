package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Term;
import java.time.Instant;
import java.time.LocalDate;

/** What happens to who pays for one client; its account tells it, with the client's id. */
public sealed interface Happening {

  /** Somebody else is to pay, as soon as client-service has answered. */
  record Wished(PayerWish wish) implements Happening {}

  /** Somebody else pays, or nobody. */
  record Changed(Payer from, Payer to) implements Happening {}

  /** There was no slot for it. */
  record Refused(long number, int taken, int limit) implements Happening {}

  /** The client is asked whether its practice may pay. */
  record Asked(Instant expiresAt) implements Happening {}

  /** What became of that. */
  record Answered(ConsentOutcome outcome) implements Happening {}

  /** What the client had agreed to will not be. */
  record Dropped(Side by) implements Happening {}

  /** The client pays for a term. */
  record TermBegun(Term term, Interval interval, Charge charge) implements Happening {}

  /** No other term follows. */
  record Cancelled(LocalDate until) implements Happening {}

  /** Another term follows, after all. */
  record Resumed(LocalDate until) implements Happening {}
}
