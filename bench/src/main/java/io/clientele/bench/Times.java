package io.clientele.bench;

import java.util.Arrays;

/** How long answers took, in nanoseconds, in the order of their length. */
record Times(long[] sorted) {

  private static final double NANOS_PER_MILLI = 1e6;

  static Times of(long[] measured) {
    var sorted = measured.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  double p50() {
    return millis(0.50);
  }

  double p95() {
    return millis(0.95);
  }

  /** By nearest rank, in milliseconds. */
  private double millis(double share) {
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[rank - 1] / NANOS_PER_MILLI;
  }
}
