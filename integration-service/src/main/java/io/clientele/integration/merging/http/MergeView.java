package io.clientele.integration.merging.http;

import io.clientele.integration.rules.Merge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was made.
 *
 * @param bound how many references it has bound
 * @param undoneAt null as long as it stands
 * @param unbound how many of them undoing has unbound; the others had been changed since
 */
record MergeView(
    String id, String by, Instant at, int bound, @Nullable Instant undoneAt, int unbound) {

  static MergeView of(Merge merge) {
    return new MergeView(
        merge.id(), merge.by(), merge.at(), merge.bound(), merge.undoneAt(), merge.unbound());
  }
}
