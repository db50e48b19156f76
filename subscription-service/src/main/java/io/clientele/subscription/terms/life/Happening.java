package io.clientele.subscription.terms.life;

/** What may happen to a subscription. */
public enum Happening {
  /** The practice chooses a plan, the first or another. */
  PLAN_CHOSEN,
  /** The trial has come to its end. */
  TRIAL_OVER,
  /** The practice leaves at once, having paid for nothing that is left. */
  LEFT,
  /** The last term has come to its end, as the practice wanted. */
  LAST_TERM_OVER,
  /** A payment could not be taken (SUB-8). */
  PAYMENT_FAILED,
  /** What was owed is paid (SUB-8). */
  PAID,
  /** What was owed was owed for too long (SUB-8). */
  GRACE_OVER
}
