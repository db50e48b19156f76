package io.clientele.client.roster.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SeenRows;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Many rows with one look, by their ids. */
final class MongoSeenRows implements SeenRows {

  private final Rows rows;
  private final Clock clock;

  MongoSeenRows(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Map<String, SeenRow> read(Collection<String> clients) {
    var found = new HashMap<String, SeenRow>();
    for (var row : rows.collection().find(Filters.in("_id", clients))) {
      var seen = seen(row);
      found.put(seen.client(), seen);
    }
    return found;
  }

  private SeenRow seen(Document row) {
    var marks = new HashMap<String, Long>();
    row.get("seen", new Document())
        .forEach((source, mark) -> marks.put(source, ((Number) mark).longValue()));
    return new SeenRow(
        row.getString("_id"),
        Set.copyOf(row.getList(Combined.SEEN_BY, String.class, List.of())),
        Set.copyOf(row.getList(Combined.LEFT, String.class, List.of())),
        marks,
        () -> RosterEntry.of(ReadRow.sources(row), clock.instant()));
  }
}
