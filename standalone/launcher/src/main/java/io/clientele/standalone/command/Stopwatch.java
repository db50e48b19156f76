package io.clientele.standalone.command;

import java.time.Duration;

/** Seconds since something began. */
record Stopwatch(long began) {

  static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  double seconds() {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
