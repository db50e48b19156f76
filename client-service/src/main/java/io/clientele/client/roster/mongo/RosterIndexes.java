package io.clientele.client.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.reading.Condition;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** The indexes every read of the list stands on; each read names its own. */
final class RosterIndexes {

  static final String PRACTICE = "client.practice";
  // An older release reads an overview along seen-overview, which goes with the next rebuild.
  static final String OVERVIEW = "seen-overview-payer";

  private static final String WORDS = "practice-words";
  private static final String HEADINGS = "seen-headings";

  /** All that an overview tells clients apart by; it reads no row. */
  private static final List<Column> IN_OVERVIEW =
      List.of(
          Column.STATUS,
          Column.KIND,
          Column.HEALTH_BAND,
          Column.INTEGRATION_STATUS,
          Column.INTEGRATION_ENDS_AT,
          Column.PENDING_INVITATION,
          Column.MISSING_PAPERWORK);

  private RosterIndexes() {}

  static void make(MongoCollection<Document> rows) {
    for (var column : Column.values()) {
      var parts = Stream.of(column, Column.NAME).distinct().map(Combined::path);
      index(rows, along(column), Stream.concat(parts, Stream.of("_id")));
    }
    var alike = IN_OVERVIEW.stream().map(Combined::path);
    index(rows, OVERVIEW, Stream.concat(alike, Stream.of(CountedAlike.PAYER)));
    rows.createIndex(Indexes.ascending(PRACTICE, Combined.WORDS), new IndexOptions().name(WORDS));
    rows.createIndex(
        Indexes.ascending(Combined.HEADINGS, Combined.path(Column.NAME), "_id"),
        new IndexOptions().name(HEADINGS));
  }

  private static void index(MongoCollection<Document> rows, String name, Stream<String> fields) {
    var all = Stream.concat(Stream.of(Combined.SEEN_BY), fields).toList();
    rows.createIndex(Indexes.ascending(all), new IndexOptions().name(name));
  }

  /** The index in order by a column. */
  static String along(Column column) {
    return "seen-" + column.key();
  }

  /** The index along which pages are read in this order. */
  static String along(Condition condition, Ordering order) {
    return switch (condition) {
      case Condition.Seen seen -> along(order.column());
      case Condition.Word word -> HEADINGS;
      case Condition.Pair pair -> HEADINGS;
      case Condition.Filtered filtered -> along(filtered.column());
    };
  }

  /** The index of which a condition is a range. */
  static String of(Condition condition) {
    return switch (condition) {
      case Condition.Seen seen -> along(Column.NAME);
      case Condition.Word word -> WORDS;
      case Condition.Pair pair -> WORDS;
      case Condition.Filtered filtered -> along(filtered.column());
    };
  }
}
