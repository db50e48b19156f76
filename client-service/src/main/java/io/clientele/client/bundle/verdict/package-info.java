/** Wishes for a smaller bundle, and what became of each, once and for all (CLI-9, SUB-2). */
@NullMarked
package io.clientele.client.bundle.verdict;

import org.jspecify.annotations.NullMarked;
