package io.clientele.integration.lists;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param after where it begins; null for the beginning of the list
 * @param limit how many entries at most
 */
public record ItemQuery(@Nullable ItemPosition after, int limit) {}
