package io.clientele.simulator.quickbooks;

import io.clientele.simulator.quickbooks.books.Books;

/** Whether a call for a company's data is let in (providers.md 3.6). */
public sealed interface Admission {

  /** Let in. */
  record Admitted(Books books) implements Admission {}

  /** 401: the token is missing, was not made here, or is too old. */
  record BadToken() implements Admission {}

  /** 403: the token is for another company, or what it came from was taken back. */
  record NotAllowed() implements Admission {}

  /** 429: too many calls this second, this minute or this month; which one is not told. */
  record OverLimit() implements Admission {}
}
