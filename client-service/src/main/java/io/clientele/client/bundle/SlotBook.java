package io.clientele.client.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where bundles are kept: one document per practice, each method one atomic update or one read. A
 * write whose outcome is unknown may be repeated.
 */
public interface SlotBook {

  /** An open intent and whose bundle it is in. */
  record Open(String practice, Intent intent) {}

  /** The bundle of this practice, once its limit was heard. */
  Optional<Bundle> find(String practice);

  /**
   * Places an intent, if nothing is open for its client. One that takes a slot is placed only if
   * the limit is still {@code limit} and a slot is free: from now on it counts as taken.
   *
   * @return whether it was placed
   */
  boolean place(String practice, int limit, Intent intent);

  /**
   * Removes an intent, and moves the number of slots taken as it follows. Nothing if it is gone
   * already.
   *
   * @param carried whether its client carries it, for good
   */
  void end(String practice, Intent intent, boolean carried);

  /**
   * Replaces the blocks, if they are still those of {@code seen}; and if slots are to be taken for
   * them, only if the limit is too and so many are free.
   *
   * @param more by how much the number of slots taken rises; negative if they are given back
   * @return whether it was done
   */
  boolean arrange(Bundle seen, List<Block> blocks, int more);

  /** Intents placed before this moment and still open; some of them, if they are very many. */
  List<Open> openSince(Instant moment);
}
