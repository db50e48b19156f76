package io.clientele.simulator.freeagent;

import io.clientele.simulator.freeagent.books.Books;

/** Whether a call for a company's data is let in (providers.md 5.5). */
public sealed interface Admission {

  /** Let in. */
  record Admitted(Books books) implements Admission {}

  /** 401: the token is missing, unknown, over, or what it came from is withdrawn. */
  record UnknownToken() implements Admission {}

  /** 403: the person's level is too low, or the company is no longer open to them. */
  record Forbidden() implements Admission {}

  /** A practice app did not say which client it asks about. */
  record NoClient() implements Admission {}

  /**
   * 429.
   *
   * @param limit calls a minute
   */
  record OverLimit(int limit) implements Admission {}
}
