package io.clientele.client.roster.export;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.search.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export is of, as it is kept with its job.
 *
 * @param grantedTo whose clients the requester saw when they asked; null for all of the practice
 */
record ExportRequest(
    @Nullable String grantedTo,
    List<String> words,
    List<KeptFilter> filters,
    Column column,
    boolean descending) {

  static ExportRequest of(RosterQuery query) {
    return new ExportRequest(
        query.sight().grantedTo(),
        query.asked().search().words(),
        query.asked().filters().stream().map(KeptFilter::of).toList(),
        query.order().column(),
        query.order().descending());
  }

  Asked asked() {
    return new Asked(new Words(words), filters.stream().map(KeptFilter::filter).toList());
  }

  Ordering order() {
    return new Ordering(column, descending);
  }

  /**
   * What the export may show: what its requester sees by now, and no more than when they asked.
   *
   * @param role theirs by now
   */
  Sight sight(String practice, String login, String role) {
    return grantedTo == null ? Sight.of(practice, login, role) : new Sight(practice, login);
  }
}
