package io.clientele.standalone;

/** Why the system is not up, in words for the person at the terminal. */
public final class CannotStart extends RuntimeException {

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
