package io.clientele.access.guessing;

/** All guesses, counted over all instances. */
public interface Tallies {

  /** What is known of one that is counted; {@link Tally#NONE} if nothing is. */
  Tally of(String key);

  /**
   * Puts one in the place of another, if that is what still lies there. Of any number at once that
   * saw the same exactly one succeeds.
   *
   * @param seen as {@link #of} gave it
   * @return whether it was still there
   */
  boolean replace(String key, Tally seen, Tally next);

  /** Forgets all guesses of one. */
  void forget(String key);
}
