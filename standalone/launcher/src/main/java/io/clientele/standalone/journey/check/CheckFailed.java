package io.clientele.standalone.journey.check;

/** A check of the journey that did not hold; the message names it and says what was found. */
public final class CheckFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A check and what was found. */
  public CheckFailed(String message) {
    super(message);
  }

  /** A check and why it cannot hold. */
  public CheckFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
