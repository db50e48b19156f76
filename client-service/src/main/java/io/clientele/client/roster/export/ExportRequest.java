package io.clientele.client.roster.export;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.search.Words;
import io.clientele.platform.audience.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export is of, as it is kept with its job.
 *
 * @param grantedTo null if the requester saw all of the practice when they asked, else their login:
 *     what an older release goes by
 * @param audiences whatever any of these saw when they asked; null if an older release was asked
 */
record ExportRequest(
    @Nullable String grantedTo,
    @Nullable List<String> audiences,
    List<String> words,
    List<KeptFilter> filters,
    Column column,
    boolean descending) {

  static ExportRequest of(String login, RosterQuery query) {
    return new ExportRequest(
        query.sight().isOfAll() ? null : login,
        query.sight().audiences(),
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
   * @param now them, as they are by now
   */
  Sight sight(Viewer now) {
    return KeptSight.read(now.practice(), grantedTo, audiences).and(Sight.of(now));
  }
}
