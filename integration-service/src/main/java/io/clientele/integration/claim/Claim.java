package io.clientele.integration.claim;

/** A claim somebody holds, told from every other, also from a later one on the same work. */
@FunctionalInterface
public interface Claim {

  /** The work is done; others may have it at once. Harmless if the claim is outlived. */
  void release();
}
