package io.clientele.client.bundle.verdict;

/**
 * The smaller bundle that a practice would change to, if all its clients have room in it.
 *
 * @param number of this wish; each of a practice has a higher one than those before
 * @param limit how many clients it allows
 */
public record LimitWish(long number, int limit) {}
