package io.clientele.simulator.kashflow;

import io.clientele.simulator.kashflow.books.Books;
import java.time.Duration;

/** Whether a call for a company's data is let in (providers.md 6.4). */
public sealed interface Admission {

  /** Let in. */
  record Admitted(Books books) implements Admission {}

  /** 401, for a session that never was as for one that is over. */
  record InvalidSession() implements Admission {}

  /** 401: the user was locked while logged in. */
  record Locked() implements Admission {}

  /** 403: the company no longer pays [U: the status]. */
  record SubscriptionExpired() implements Admission {}

  /** 429: nothing is documented, but something may stand in between [U]. */
  record OverLimit(Duration retryAfter) implements Admission {}
}
