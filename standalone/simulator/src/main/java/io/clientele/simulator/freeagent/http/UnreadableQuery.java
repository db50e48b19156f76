package io.clientele.simulator.freeagent.http;

/** A parameter of a call cannot be followed. */
@SuppressWarnings("serial")
final class UnreadableQuery extends RuntimeException {

  UnreadableQuery(String message) {
    super(message);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
