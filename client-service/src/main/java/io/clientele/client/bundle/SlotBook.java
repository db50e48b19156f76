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
   * Promises one slot, if the limit is still {@code limit}, a slot is free, and nothing is open for
   * that client.
   *
   * @return whether it was promised
   */
  boolean place(String practice, int limit, Intent intent);

  /** The promise was kept: the intent goes, the slot stays taken. Nothing if it is gone already. */
  void keep(String practice, Intent intent);

  /** The promise came to nothing: intent and slot go at once. Nothing if it is gone already. */
  void giveBack(String practice, Intent intent);

  /** Intents placed before this moment and still open; some of them, if they are very many. */
  List<Open> openSince(Instant moment);
}
