package io.clientele.simulator.sage;

import io.clientele.simulator.sage.books.Books;

/** Whether a call is let in (providers.md 4.5). */
public sealed interface Admission {

  /** Let in, to the books of this business. */
  record Admitted(Books books) implements Admission {}

  /** 401: the token is missing, was not made here, or is too old (exact body [U]). */
  record BadToken() implements Admission {}

  /** 401 with a code of its own: the business is not paid for any more [D]. */
  record NoSubscription() implements Admission {}

  /** 403: the user may not see this business, or this list of it. */
  record Denied() implements Admission {}

  /** 429. */
  record OverLimit() implements Admission {}
}
