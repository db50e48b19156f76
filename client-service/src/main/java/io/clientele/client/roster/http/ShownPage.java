package io.clientele.client.roster.http;

import io.clientele.client.roster.RosterPage;
import io.clientele.platform.token.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the list.
 *
 * @param nextCursor where the next page begins; null if there is none
 */
record ShownPage(List<ShownLine> items, @Nullable String nextCursor) {

  static ShownPage of(RosterPage page, Caller caller) {
    return new ShownPage(
        page.items().stream().map(entry -> ShownLine.of(entry, caller)).toList(),
        page.nextCursor());
  }
}
