package io.clientele.access.guessing;

import java.time.Duration;

/** What came of a guess. */
public sealed interface Verdict {

  /** It is the password or code. */
  record Right() implements Verdict {}

  /** It is not. */
  record Wrong() implements Verdict {}

  /**
   * It was not even looked at: too many before it were wrong. Says nothing about whether there is
   * such a login.
   *
   * @param left how long to wait
   */
  record Wait(Duration left) implements Verdict {

    /** The same in whole seconds, for {@code Retry-After}: at least one. */
    public long seconds() {
      return Math.max(1, left.plusMillis(999).toSeconds());
    }
  }
}
