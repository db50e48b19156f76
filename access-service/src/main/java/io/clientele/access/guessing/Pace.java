package io.clientele.access.guessing;

import java.time.Duration;

/**
 * How fast may be guessed (ACC-9): some at once, then each only after a wait twice as long as the
 * one before it, up to the longest, which is the lock.
 *
 * @param free how many wrong ones cost no wait
 * @param first the wait after the last of those
 * @param longest the longest wait of all
 * @param forgiven after how long one wrong guess is forgotten
 */
public record Pace(int free, Duration first, Duration longest, Duration forgiven) {

  /** Beyond this nobody is slowed but locked out, which is what a stranger may want. */
  public static final Duration BOUND = Duration.ofMinutes(15);

  /**
   * A pace that lets somebody guess, and locks nobody out for long.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Pace {
    if (free < 1 || first.toMillis() < 1 || forgiven.toMillis() < 1) {
      throw new IllegalArgumentException("guesses need a free one, a wait and an end of it");
    }
    if (longest.compareTo(first) < 0 || longest.compareTo(BOUND) > 0) {
      throw new IllegalArgumentException("the longest wait lies between the first and " + BOUND);
    }
  }

  /** How long to wait after so many wrong ones, the last of them just now. */
  Duration waitAfter(int wrong) {
    if (wrong < free) {
      return Duration.ZERO;
    }
    var wait = first;
    for (var i = free; i < wrong && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /**
   * The most that are counted: by them one waits the longest, and who waits no longer need not be
   * forgiven for longer either.
   */
  int most() {
    var most = free;
    while (waitAfter(most).compareTo(longest) < 0) {
      most++;
    }
    return most;
  }
}
