package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import io.clientele.client.roster.Alike;
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
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** One document per client. */
final class MongoRosterRows implements RosterRows {

  private final Rows rows;
  private final Clock clock;
  private final List<Long> caps;

  MongoRosterRows(Rows rows, Clock clock) {
    this(rows, clock, Reading.CAPS);
  }

  /** Rows of which so many are counted before a way to read them is tried. */
  MongoRosterRows(Rows rows, Clock clock, List<Long> caps) {
    this.rows = rows;
    this.clock = clock;
    this.caps = caps;
  }

  /** Makes the indexes every read of the list stands on. */
  void prepare() {
    RosterIndexes.make(rows.collection());
  }

  @Override
  public void show(ListedClient client, Heard heard) {
    rows.write(client.client(), heard, RosterRow.of(client));
  }

  @Override
  public RosterPage find(RosterQuery query) {
    var found = rows.read(all -> reading(all).find(query, query.limit() + 1));
    var page = found.subList(0, Math.min(query.limit(), found.size()));
    var now = clock.instant();
    return new RosterPage(
        page.stream().map(row -> RosterEntry.of(ReadRow.sources(row), now)).toList(),
        found.size() > page.size() ? position(query, page.getLast()).cursor() : null);
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
  public long count(Sight sight, Asked asked) {
    return rows.read(all -> reading(all).count(sight, asked));
  }

  @Override
  public List<Alike> alike(Sight sight, Instant now, Instant soon) {
    var stages = CountedAlike.stages(sight, now, soon);
    return rows.read(all -> reading(all).all(stages, RosterIndexes.OVERVIEW)).stream()
        .map(CountedAlike::read)
        .toList();
  }

  private Reading reading(MongoCollection<Document> all) {
    return new Reading(all, caps);
  }

  @Override
  public Set<String> seen(Sight sight, Collection<String> clients) {
    return clients.isEmpty()
        ? Set.of()
        : rows.read(
            all ->
                all.find(and(in("_id", clients), Wanted.seen(sight)))
                    .projection(include("_id"))
                    .map(row -> row.getString("_id"))
                    .into(new HashSet<>()));
  }
}
