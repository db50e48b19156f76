package io.clientele.client.bundle.verdict;

import io.clientele.platform.event.Named;

/** What a practice's wish for a smaller bundle can come to. */
public sealed interface BundleEvent {

  /**
   * The bundle is the smaller one from now on.
   *
   * @param wish its number
   * @param limit the one wished for, which holds now
   * @param taken slots used, promised and reserved when it was lowered
   */
  @Named("BundleLowered.v1")
  record BundleLowered(String practice, long wish, int limit, int taken) implements BundleEvent {}

  /**
   * The bundle stays as it is: too much of it is taken.
   *
   * @param wish its number
   * @param limit the one wished for, which does not hold
   * @param taken slots used, promised and reserved when that was decided
   */
  @Named("BundleKept.v1")
  record BundleKept(String practice, long wish, int limit, int taken) implements BundleEvent {}
}
