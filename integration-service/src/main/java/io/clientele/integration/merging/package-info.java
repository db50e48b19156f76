/**
 * What was written before lists were imported is matched to their entries: planned, looked at,
 * bound as planned, and undone (INT-6). Nothing is bound silently. The door: {@link Merging}.
 */
@NullMarked
package io.clientele.integration.merging;

import org.jspecify.annotations.NullMarked;
