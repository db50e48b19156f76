package io.clientele.client.roster;

import org.jspecify.annotations.Nullable;

/**
 * What someone wants to see of the list (LST-3).
 *
 * @param after where the page before ended, or null for the first
 * @param limit how many at most
 */
public record RosterQuery(
    Sight sight, Asked asked, Ordering order, @Nullable Position after, int limit) {}
