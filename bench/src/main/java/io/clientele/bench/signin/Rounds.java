package io.clientele.bench.signin;

import io.clientele.bench.run.Times;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long each attempt took in each round, in nanoseconds. A round makes all of them one after the
 * other, so what else the machine did then lies on all alike.
 */
record Rounds(Map<Attempt, long[]> nanos) {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Ratios within one round each, in the order of their size. */
  record Ratio(double low, double middle, double high) {}

  /** None yet. */
  static Rounds of(int rounds) {
    var nanos = new EnumMap<Attempt, long[]>(Attempt.class);
    for (var attempt : Attempt.values()) {
      nanos.put(attempt, new long[rounds]);
    }
    return new Rounds(nanos);
  }

  private long[] all(Attempt attempt) {
    return nanos.getOrDefault(attempt, new long[0]);
  }

  void put(Attempt attempt, int round, long took) {
    all(attempt)[round] = took;
  }

  Times times(Attempt attempt) {
    return Times.of(all(attempt));
  }

  /** How many times as long as the other an attempt took. */
  Ratio ratio(Attempt attempt, Attempt other) {
    var mine = all(attempt);
    var theirs = all(other);
    var ratios = new double[mine.length];
    Arrays.setAll(ratios, round -> (double) mine[round] / theirs[round]);
    Arrays.sort(ratios);
    return new Ratio(at(ratios, LOW), at(ratios, 0.5), at(ratios, HIGH));
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
