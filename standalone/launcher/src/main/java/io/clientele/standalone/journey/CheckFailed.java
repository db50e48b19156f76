package io.clientele.standalone.journey;

/** A check of the journey that did not hold; the message names it and says what was found. */
public final class CheckFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CheckFailed(String message) {
    super(message);
  }

  CheckFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
