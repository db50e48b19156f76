package io.clientele.simulator.xero;

import io.clientele.simulator.xero.books.Books;
import java.time.Duration;
import java.time.Instant;

/** Whether a call for an organisation's data is let in (providers.md 2.4). */
public sealed interface Admission {

  /** Let in, with what is left of the limits. */
  record Admitted(Books books, Left left) implements Admission {}

  /** 401: the token is missing or was not made here. */
  record UnknownToken() implements Admission {}

  /** 401: the token was good until then. */
  record ExpiredToken(Instant at) implements Admission {}

  /** 401: the app was not allowed this kind of data. */
  record MissingScope() implements Admission {}

  /** 403: no such organisation, or it is not connected (any more). */
  record NotConnected() implements Admission {}

  /**
   * 429.
   *
   * @param problem the name of the limit
   */
  record OverLimit(String problem, Duration retryAfter, Left left) implements Admission {}

  /** Calls left until the limits: this organisation's minute and day, the app's minute. */
  record Left(int minute, int day, int appMinute) {}
}
