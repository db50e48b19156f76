package io.clientele.access.practice;

import io.clientele.access.guessing.Verdict;

/** What came of using a mailed link. */
public sealed interface Confirmation {

  /** The practice is there, now or since an earlier time. */
  record Done(Registration registration) implements Confirmation {}

  /** Whoever used the link does not know the password the registration was made with. */
  record WrongPassword(Registration registration) implements Confirmation {}

  /** Too many passwords were wrong before; this one was not looked at. */
  record Slowed(Registration registration, Verdict.Wait verdict) implements Confirmation {}

  /** The link is unknown, replaced by a newer one, or expired. */
  record Nowhere() implements Confirmation {}
}
