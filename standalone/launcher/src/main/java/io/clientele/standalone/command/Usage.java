package io.clientele.standalone.command;

/** What was typed is no command; the message says what is. */
final class Usage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Usage(String message) {
    super("Usage: clientele " + message);
  }
}
