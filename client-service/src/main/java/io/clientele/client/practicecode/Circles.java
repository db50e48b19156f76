package io.clientele.client.practicecode;

import java.util.BitSet;

/** Which of some that wait for each other do so in a circle; one may wait for itself. */
final class Circles {

  private final BitSet within = new BitSet();

  /**
   * Those in circles.
   *
   * @param waitsFor for which each waits; less than 0 for none of them
   */
  Circles(int[] waitsFor) {
    var walks = new int[waitsFor.length];
    for (var start = 0; start < waitsFor.length; start++) {
      var walk = start + 1;
      var i = start;
      while (i >= 0 && walks[i] == 0) {
        walks[i] = walk;
        i = waitsFor[i];
      }
      if (i >= 0 && walks[i] == walk) {
        mark(waitsFor, i);
      }
    }
  }

  private void mark(int[] waitsFor, int start) {
    for (var i = start; !within.get(i); i = waitsFor[i]) {
      within.set(i);
    }
  }

  /** Whether this one is in a circle. */
  boolean has(int one) {
    return within.get(one);
  }
}
