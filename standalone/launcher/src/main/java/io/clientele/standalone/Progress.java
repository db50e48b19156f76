package io.clientele.standalone;

import java.time.Duration;
import java.util.Locale;

/** The lines a person watches while things start. */
final class Progress {

  private Progress() {}

  /**
   * @param began what {@link System#nanoTime()} said
   * @param where an address
   */
  static String ready(String what, long began, String where) {
    return String.format(
        Locale.ROOT, "  %-22s ready in %5.1f s   %s", what, secondsSince(began), where);
  }

  static double secondsSince(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
