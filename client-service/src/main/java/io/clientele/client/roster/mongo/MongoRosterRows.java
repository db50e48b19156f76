package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.RosterPage;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.util.ArrayList;
import org.bson.Document;

/** One document per client. */
final class MongoRosterRows implements RosterRows {

  private final Rows rows;
  private final Clock clock;

  MongoRosterRows(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Makes the indexes every read of the list stands on. */
  void prepare() {
    for (var column : Column.values()) {
      index(
          "seen-" + column.key(),
          Combined.SEEN_BY,
          Combined.path(column),
          Combined.path(Column.NAME),
          "_id");
    }
    index("practice-words", "client.practice", Combined.WORDS);
  }

  private void index(String name, String... fields) {
    rows.collection().createIndex(Indexes.ascending(fields), new IndexOptions().name(name));
  }

  @Override
  public void show(ListedClient client, Heard heard) {
    rows.write(client.client(), heard, RosterRow.of(client));
  }

  @Override
  public RosterPage find(RosterQuery query) {
    var found =
        rows.collection()
            .find(RosterFilter.of(query))
            .sort(ascending(Combined.path(Column.NAME), "_id"))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    var page = found.subList(0, Math.min(query.limit(), found.size()));
    var now = clock.instant();
    return new RosterPage(
        page.stream().map(row -> RosterEntry.of(ReadRow.sources(row), now)).toList(),
        found.size() > page.size() ? position(query, page.getLast()).cursor() : null);
  }

  @Override
  public long count(Sight sight, Asked asked) {
    return rows.collection().countDocuments(RosterFilter.of(sight, asked));
  }

  private static Position position(RosterQuery query, Document row) {
    var values = Combined.line(row).values();
    return new Position(
        query.order(),
        values.get(query.order().column()),
        String.valueOf(values.get(Column.NAME)),
        row.getString("_id"));
  }

  @Override
  public boolean sees(Sight sight, String client) {
    return rows.collection().find(RosterFilter.of(sight, client)).first() != null;
  }
}
