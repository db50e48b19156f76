package io.clientele.subscription.payer;

/**
 * Who pays for a client, and what is about to change.
 *
 * @param standing where in the life of this it is
 */
public record Paying(Standing standing) {

  /** How it is with every client that was just added. */
  public static Paying byPractice() {
    return new Paying(Standing.PRACTICE);
  }
}
