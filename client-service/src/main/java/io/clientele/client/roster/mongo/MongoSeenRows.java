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
import java.util.function.LongSupplier;
import org.bson.Document;

/** Many rows with one look, by their ids. */
final class MongoSeenRows implements SeenRows {

  private final Rows rows;
  private final LongSupplier madeAnew;
  private final Clock clock;

  MongoSeenRows(Rows rows, LongSupplier madeAnew, Clock clock) {
    this.rows = rows;
    this.madeAnew = madeAnew;
    this.clock = clock;
  }

  @Override
  public Map<String, SeenRow> read(Collection<String> clients) {
    return rows.read(
        all -> {
          var found = new HashMap<String, SeenRow>();
          for (var row : all.find(Filters.in("_id", clients))) {
            var seen = seen(row);
            found.put(seen.client(), seen);
          }
          return found;
        });
  }

  @Override
  public long madeAnew() {
    return madeAnew.getAsLong();
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
