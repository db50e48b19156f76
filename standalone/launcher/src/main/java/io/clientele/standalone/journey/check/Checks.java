package io.clientele.standalone.journey.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Says of every check what was looked at; the first that does not hold ends the journey. */
public final class Checks {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int FAULTS_SHOWN = 3;

  private final PrintStream terminal;

  /** Checks that are printed there. */
  public Checks(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Checks that say nothing unless they do not hold. */
  public static Checks silent() {
    return new Checks(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  /** A line that checks nothing. */
  public void note(String what) {
    terminal.println("       " + what);
  }

  /** Prints the check if it holds. */
  public void that(boolean holds, String what) {
    if (!holds) {
      throw new CheckFailed(what);
    }
    terminal.println("   ok  " + what);
  }

  /** Prints the check if it found what it expected. */
  public void equal(Object found, Object expected, String what) {
    if (!Objects.equals(found, expected)) {
      throw new CheckFailed(what + ": found " + found + ", expected " + expected);
    }
    that(true, what);
  }

  /** Prints the check if nothing speaks against it. */
  public void none(List<String> against, String what) {
    if (!against.isEmpty()) {
      List<String> first = against.subList(0, Math.min(FAULTS_SHOWN, against.size()));
      throw new CheckFailed(
          what + ": " + against.size() + " against it, such as " + String.join("; ", first));
    }
    that(true, what);
  }

  /** Looks again and again until it finds what it wants; fails the check if that takes too long. */
  public static <T> T eventually(
      String what, Duration atMost, Callable<T> look, Predicate<T> wanted) {
    try {
      return Awaitility.await(what)
          .atMost(atMost)
          .pollDelay(Duration.ZERO)
          .pollInterval(PAUSE)
          .until(look, wanted::test);
    } catch (ConditionTimeoutException e) {
      throw new CheckFailed(what + " did not come within " + atMost.toSeconds() + " s", e);
    }
  }
}
