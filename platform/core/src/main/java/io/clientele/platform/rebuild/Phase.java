package io.clientele.platform.rebuild;

import java.util.Arrays;
import java.util.List;

/** How far a rebuild is. */
public enum Phase {
  /** The new collection gets its indexes; nobody writes it yet. */
  PREPARING,
  /** Every instance writes both from now on, or shall say so soon. */
  CONFIRMING,
  /** Owners tell all their state again. */
  TELLING,
  /** Both are walked through, until nothing of the new one is behind or missing. */
  COMPARING,
  /** Rows differ at equal sequence: an operator decides. */
  DECIDING,
  /** The new one is read; the old one is written until nobody reads it any more. */
  SWAPPED,
  /** Rows of the new one turned out to be late: owners tell all again, to both. */
  CATCHING_UP,
  /** The old one is not written any more, or soon by nobody; then it goes. */
  CLOSING,
  DONE,
  /** An operator does not want it any more; the new one goes once nobody writes it. */
  CANCELLING,
  CANCELLED;

  /** Whether nothing is left to do. */
  public boolean isOver() {
    return this == DONE || this == CANCELLED;
  }

  /** Whether readers have noticed nothing yet. */
  boolean isBeforeTheSwap() {
    return compareTo(SWAPPED) < 0;
  }

  static List<String> over() {
    return Arrays.stream(values()).filter(Phase::isOver).map(Phase::name).toList();
  }

  static List<String> beforeTheSwap() {
    return Arrays.stream(values()).filter(Phase::isBeforeTheSwap).map(Phase::name).toList();
  }
}
