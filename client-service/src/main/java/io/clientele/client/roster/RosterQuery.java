package io.clientele.client.roster;

import io.clientele.client.account.ClientKind;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to see of the list, by name (LST-3).
 *
 * @param search each of these begins some word of the name
 * @param kind only this kind, or null
 * @param after where the page before ended, or null for the first
 * @param limit how many at most
 */
public record RosterQuery(
    Sight sight, Words search, @Nullable ClientKind kind, @Nullable Position after, int limit) {}
