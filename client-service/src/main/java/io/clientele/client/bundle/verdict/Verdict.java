package io.clientele.client.bundle.verdict;

/**
 * What became of a wish, for good.
 *
 * @param number of the wish
 * @param limit the one wished for
 * @param lowered whether all that was taken had room in it, so that it holds from then on
 * @param taken slots used, promised and reserved at that moment
 */
public record Verdict(long number, int limit, boolean lowered, int taken) {

  /** The verdict on a wish while so much is taken. */
  static Verdict on(LimitWish wish, int taken) {
    return new Verdict(wish.number(), wish.limit(), taken <= wish.limit(), taken);
  }
}
