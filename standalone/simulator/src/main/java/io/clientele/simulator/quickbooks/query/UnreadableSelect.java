package io.clientele.simulator.quickbooks.query;

/** A query that cannot be followed. */
@SuppressWarnings("serial")
public final class UnreadableSelect extends RuntimeException {

  UnreadableSelect(String message) {
    super(message);
  }

  /** What is wrong with it, for the developer of the app. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
