package io.clientele.client.bundle;

import java.time.Instant;

/**
 * What someone is about to do with one slot, while it is not known whether the client followed: a
 * taken one is promised to its client, a freed one stays taken.
 *
 * @param id new for every attempt; the client whose use of the bundle changes carries it
 * @param at when it was placed
 * @param frees whether the client is to give its slot back; else it is to take one
 */
public record Intent(String id, String client, Instant at, boolean frees) {

  /** By how much the number of slots taken rises when the intent is placed. */
  public int whenPlaced() {
    return frees ? 0 : 1;
  }

  /**
   * By how much that number rises when the intent ends.
   *
   * @param carried whether the client carries it
   */
  public int whenEnded(boolean carried) {
    var cameOfIt = carried ? (frees ? -1 : 1) : 0;
    return cameOfIt - whenPlaced();
  }
}
