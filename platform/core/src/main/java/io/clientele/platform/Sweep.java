package io.clientele.platform;

import java.util.function.Consumer;

/** Goes through what a {@link Chore} found left to do. */
public final class Sweep {

  private Sweep() {}

  /**
   * Does the work for each of them, in their order. One for which it cannot be done holds up none
   * of the others.
   *
   * @throws RuntimeException the first that was thrown, with the later ones as suppressed; whoever
   *     sweeps again meets them again
   */
  public static <T> void each(Iterable<T> found, Consumer<? super T> work) {
    RuntimeException first = null;
    for (var one : found) {
      try {
        work.accept(one);
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else if (first != e) {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
