package io.clientele.client.bundle.verdict;

/**
 * The last verdict as others know it; nothing is told of a practice that never had one.
 *
 * @param wish its number
 * @param limit the one wished for
 * @param lowered whether it holds
 * @param taken slots used, promised and reserved at that moment
 */
public record BundleState(String practice, long wish, int limit, boolean lowered, int taken) {}
