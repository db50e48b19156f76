package io.clientele.bench.run;

import java.util.Arrays;

/** How long answers took, in nanoseconds, in the order of their length. */
public record Times(long[] sorted) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** As they were measured. */
  public static Times of(long[] measured) {
    var sorted = measured.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  /** Half of them took no longer, in milliseconds. */
  public double p50() {
    return millis(0.50);
  }

  /** Nineteen of twenty took no longer, in milliseconds. */
  public double p95() {
    return millis(0.95);
  }

  /** None took longer, in milliseconds. */
  public double longest() {
    return millis(1);
  }

  /** By nearest rank, in milliseconds. */
  private double millis(double share) {
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[rank - 1] / NANOS_PER_MILLI;
  }
}
