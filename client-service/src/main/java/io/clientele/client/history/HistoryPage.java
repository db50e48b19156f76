package io.clientele.client.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what happened, the newest first.
 *
 * @param nextCursor where the next page begins; null if there is none
 */
public record HistoryPage(List<Entry> items, @Nullable String nextCursor) {}
