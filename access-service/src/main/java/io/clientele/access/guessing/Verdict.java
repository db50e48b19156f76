package io.clientele.access.guessing;

import io.clientele.platform.decision.Refusal;
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

    /** The same for people: {@code 1 second}, {@code 15 minutes}. */
    public String inWords() {
      var seconds = seconds();
      return seconds <= 90 ? many(seconds, "second") : many((seconds + 59) / 60, "minute");
    }

    /** What programs are told. */
    public Refusal refusal() {
      return GuessRefusal.GUESSED_TOO_OFTEN
          .because("There were too many wrong passwords or codes; wait " + inWords() + ".")
          .with("retryAfter", seconds());
    }

    private static String many(long number, String unit) {
      return number + " " + unit + (number == 1 ? "" : "s");
    }
  }
}
