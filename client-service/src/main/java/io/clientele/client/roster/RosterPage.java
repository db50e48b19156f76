package io.clientele.client.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the list.
 *
 * @param nextCursor where the next page begins; null if there is none
 */
public record RosterPage(List<RosterEntry> items, @Nullable String nextCursor) {}
