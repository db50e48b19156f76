package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.RosterPage;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Words;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per client, with the words of its name. */
final class MongoRosterRows implements RosterRows {

  static final String BY_NAME_INDEX = "practice-name";
  static final String BY_WORD_INDEX = "practice-words";

  private final Rows rows;

  MongoRosterRows(Rows rows) {
    this.rows = rows;
  }

  /** Makes the indexes every read of the list stands on. */
  void prepare() {
    rows.collection()
        .createIndex(
            Indexes.ascending("practice", "sortName", "_id"),
            new IndexOptions().name(BY_NAME_INDEX));
    rows.collection()
        .createIndex(
            Indexes.ascending("practice", "words"), new IndexOptions().name(BY_WORD_INDEX));
  }

  @Override
  public void show(ListedClient client, Heard heard) {
    rows.write(client.client(), heard, fields(client));
  }

  @Override
  public RosterPage find(RosterQuery query) {
    var found =
        rows.collection()
            .find(filter(query))
            .sort(ascending("sortName", "_id"))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    var page = found.subList(0, Math.min(query.limit(), found.size()));
    return new RosterPage(
        page.stream().map(MongoRosterRows::entry).toList(),
        found.size() > page.size() ? position(page.getLast()).cursor() : null);
  }

  @Override
  public boolean sees(Sight sight, String client) {
    return rows.collection().find(and(eq(client), within(sight))).first() != null;
  }

  static Bson filter(RosterQuery query) {
    var filters = new ArrayList<Bson>();
    filters.add(within(query.sight()));
    filters.addAll(matching(query.search()));
    var kind = query.kind();
    if (kind != null) {
      filters.add(eq("kind", kind.name()));
    }
    var after = query.after();
    if (after != null) {
      // The first condition alone can bound an index; the second makes it exact.
      filters.add(gte("sortName", after.sortName()));
      filters.add(or(gt("sortName", after.sortName()), gt("_id", after.id())));
    }
    return and(filters);
  }

  /** The one translation of who sees what (LST-4). */
  private static Bson within(Sight sight) {
    var practice = eq("practice", sight.practice());
    var createdBy = sight.createdBy();
    return createdBy == null ? practice : and(practice, eq("createdBy", createdBy));
  }

  /** The longest first: it matches fewest, and only one condition can bound the index. */
  private static List<Bson> matching(Words search) {
    return search.words().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(word -> regex("words", "^" + word)) // letters and digits: nothing to escape
        .toList();
  }

  static Document fields(ListedClient client) {
    var words = Words.of(client.businessName());
    return new Document("practice", client.practice())
        .append("name", client.businessName())
        .append("sortName", words.line())
        .append("words", words.words())
        .append("kind", client.kind())
        .append("status", client.status())
        .append("extractEmail", client.extractEmail())
        .append("createdBy", client.createdBy())
        .append("createdAt", Date.from(client.createdAt()));
  }

  private static RosterEntry entry(Document row) {
    return new RosterEntry(
        row.getString("_id"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("status"),
        row.getString("extractEmail"),
        row.getString("createdBy"),
        row.getDate("createdAt").toInstant());
  }

  private static Position position(Document row) {
    return new Position(row.getString("sortName"), row.getString("_id"));
  }
}
