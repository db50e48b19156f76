package io.clientele.subscription.slots;

/**
 * How many slots of its bundle a practice uses, as far as has been heard of its clients: for what
 * is shown, and for saying no early. What is never exceeded is decided by client-service (CLI-9).
 */
public interface SlotsUsed {

  /** Counts them. */
  int by(String practice);
}
