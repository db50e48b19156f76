package io.clientele.integration.rules;

import org.jspecify.annotations.Nullable;

/**
 * That something written is one entry of imported lists.
 *
 * @param books whose lists: {@link Books#key}
 * @param entry the provider's id
 * @param merge the merge that has bound it; null if a person picked the entry (INT-6)
 */
public record Bound(String books, String entry, @Nullable String merge) {}
