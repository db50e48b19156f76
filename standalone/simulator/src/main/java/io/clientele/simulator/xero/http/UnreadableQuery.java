package io.clientele.simulator.xero.http;

/** A filter, parameter or date of a call cannot be followed. */
@SuppressWarnings("serial")
final class UnreadableQuery extends RuntimeException {

  UnreadableQuery(String message) {
    super(message);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
