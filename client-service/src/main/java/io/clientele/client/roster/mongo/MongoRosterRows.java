package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.RosterPage;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.util.ArrayList;

/** One document per client, with the words of its name. */
final class MongoRosterRows implements RosterRows {

  static final String BY_NAME_INDEX = "practice-name";
  static final String BY_WORD_INDEX = "practice-words";
  static final String BY_GRANT_INDEX = "practice-colleagues-name";
  static final String BY_CREATOR_INDEX = "practice-creator-name";

  private final Rows rows;
  private final Clock clock;

  MongoRosterRows(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Makes the indexes every read of the list stands on. */
  void prepare() {
    index(BY_NAME_INDEX, "practice", "sortName", "_id");
    index(BY_WORD_INDEX, "practice", "words");
    index(BY_GRANT_INDEX, "practice", "colleagues", "sortName", "_id");
    index(BY_CREATOR_INDEX, "practice", "createdBy", "accessHeard", "sortName", "_id");
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
            .sort(ascending("sortName", "_id"))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    var page = found.subList(0, Math.min(query.limit(), found.size()));
    var now = clock.instant();
    return new RosterPage(
        page.stream().map(row -> RosterRow.entry(row, now)).toList(),
        found.size() > page.size() ? RosterRow.position(page.getLast()).cursor() : null);
  }

  @Override
  public boolean sees(Sight sight, String client) {
    return rows.collection().find(RosterFilter.of(sight, client)).first() != null;
  }
}
