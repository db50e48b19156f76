package io.clientele.integration.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was bound at once, as it was planned (INT-6).
 *
 * @param id that of its plan
 * @param by the login that said yes
 * @param bound how many references
 * @param undoneAt null as long as it stands
 * @param unbound how many of them undoing has unbound; the others had been changed since
 */
public record Merge(
    String id, String by, Instant at, int bound, @Nullable Instant undoneAt, int unbound) {

  /** How long a merge can be undone as a whole. */
  public static final Duration UNDOABLE = Duration.ofHours(24);
}
