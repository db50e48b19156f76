package io.clientele.subscription.terms.life;

/** How it stands with a subscription. */
public enum Status {
  /** The practice tries a plan for nothing. */
  TRIAL,
  /** It has chosen a plan. */
  ACTIVE,
  /** A payment has failed, and is tried again. */
  PAST_DUE,
  /** The trial is over and no plan was chosen, or nothing could be paid for too long. */
  SUSPENDED,
  /** The practice has left. */
  CANCELLED;

  /** Whether the practice may have clients added, up to its bundle. */
  public boolean takesClients() {
    return switch (this) {
      case TRIAL, ACTIVE, PAST_DUE -> true;
      case SUSPENDED, CANCELLED -> false;
    };
  }
}
