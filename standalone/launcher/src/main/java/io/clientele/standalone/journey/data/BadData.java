package io.clientele.standalone.journey.data;

/** Why a file cannot be the data of a journey, in words for the person at the terminal. */
public final class BadData extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the data. */
  public BadData(String message) {
    super(message);
  }

  BadData(String message, Throwable cause) {
    super(message, cause);
  }
}
