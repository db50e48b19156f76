package io.clientele.simulator.twilio;

/**
 * Why Twilio takes no message: numbers of its error dictionary [D], those for missing fields from
 * memory [U], words of ours [U].
 */
public enum Refusal {
  /** The one with status 401; the others have 400. */
  NOT_AUTHENTICATED(20003, "Authenticate"),
  NO_SUCH_NUMBER(21211, "The 'To' number is not a valid phone number."),
  BODY_MISSING(21602, "Message body is required."),
  FROM_MISSING(21603, "A 'From' phone number is required."),
  TO_MISSING(21604, "A 'To' phone number is required."),
  NO_SUCH_CALLBACK(21609, "The 'StatusCallback' URL is not a valid URL."),
  NOT_REACHABLE(21614, "'To' number is not a valid mobile number"),
  BODY_TOO_LONG(21617, "The concatenated message body exceeds the 1600 character limit.");

  private final int code;
  private final String message;

  Refusal(int code, String message) {
    this.code = code;
    this.message = message;
  }

  public int code() {
    return code;
  }

  public String message() {
    return message;
  }

  public int status() {
    return this == NOT_AUTHENTICATED ? 401 : 400;
  }
}
