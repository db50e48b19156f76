package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.reading.Condition;
import io.clientele.client.roster.reading.Leg;
import io.clientele.client.roster.reading.Way;
import io.clientele.client.roster.reading.Ways;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the list, every time by an index that is named. */
final class Reading {

  /** Where counting ends, and with it the walk that is tried after it. */
  static final List<Long> CAPS = List.of(200L, 2_000L, 20_000L, Long.MAX_VALUE);

  /** So many names under a heading tell how close together they are. */
  private static final int FAR = 200;

  private final MongoCollection<Document> rows;
  private final List<Long> caps;

  Reading(MongoCollection<Document> rows, List<Long> caps) {
    this.rows = rows;
    this.caps = caps;
  }

  /** The next rows of the list, in order. */
  List<Document> find(RosterQuery query, int enough) {
    var ways = new Ways(query.sight(), query.asked(), query.order());
    var straight = ways.straight().flatMap(way -> read(way, query, enough));
    if (straight.isPresent()) {
      return straight.get();
    }
    for (var cap : caps) {
      if (cap < enough) {
        continue; // so few rows fill no page
      }
      var counts = counts(query.sight(), query.asked(), ways.counted(), cap);
      var found = read(ways.next(counts, cap), query, enough);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException("the last counts are exact, and what they lead to is found");
  }

  private Optional<List<Document>> read(Way way, RosterQuery query, int enough) {
    return switch (way) {
      case Way.Walk walk -> new Walking(this, query, enough).walk(walk);
      case Way.Search search ->
          new Walking(this, query, enough)
              .walk(new Way.Walk(sparsest(search, query), search.atMost()));
      case Way.Gather gather -> Optional.of(new Gathering(this, query, enough).gather(gather));
    };
  }

  /** The word whose clients lie furthest apart from where the page begins. */
  private Condition sparsest(Way.Search search, RosterQuery query) {
    if (search.words().size() == 1) {
      return search.words().getFirst();
    }
    Map<Condition, String> reaches = new LinkedHashMap<>();
    for (var word : search.words()) {
      var reach = reach(word, query);
      if (reach == null) {
        return word; // nothing ends sooner
      }
      reaches.put(word, reach);
    }
    Comparator<String> further =
        query.order().descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return reaches.entrySet().stream()
        .max(Map.Entry.comparingByValue(further))
        .orElseThrow()
        .getKey();
  }

  /** The name that so many lie before under the heading of a word; null if fewer do. */
  private @Nullable String reach(Condition.Word word, RosterQuery query) {
    var sorted = new Sorted(query.order());
    var rest = sorted.in(Leg.of(query.order(), query.after(), true).getLast());
    var heading = new Wanted(query.sight(), query.asked()).along(word);
    return nameAt(and(heading, rest), sorted.sort(), RosterIndexes.along(word, query.order()), FAR);
  }

  /** How many rows are seen and asked for. */
  long count(Sight sight, Asked asked) {
    var wanted = new Wanted(sight, asked);
    var conditions = Condition.of(asked);
    if (conditions.size() <= 1 && (sight.isOfAll() || !asked.hasSearch())) {
      var only = conditions.isEmpty() ? new Condition.Seen() : conditions.getFirst();
      return count(wanted.only(only), RosterIndexes.of(only), Long.MAX_VALUE);
    }
    var fewest = fewest(sight, asked);
    return count(wanted.all(fewest), RosterIndexes.of(fewest), Long.MAX_VALUE);
  }

  private Condition fewest(Sight sight, Asked asked) {
    var all = new Ways(sight, asked, Ordering.BY_NAME).all();
    Map<Condition, Long> counts = Map.of();
    for (var cap : caps) {
      counts = counts(sight, asked, all, cap);
      if (Ways.isTold(counts, cap)) {
        break;
      }
    }
    return Ways.fewest(counts);
  }

  /**
   * How many rows each lets through, as far as it takes to know the fewest: once one is told,
   * others are counted only as far as it, and none once it is so few that they are read as quickly.
   */
  private Map<Condition, Long> counts(
      Sight sight, Asked asked, List<Condition> conditions, long cap) {
    var wanted = new Wanted(sight, asked);
    Map<Condition, Long> counts = new LinkedHashMap<>();
    var fewest = cap;
    for (var one : conditions) {
      var count = count(wanted.only(one), RosterIndexes.of(one), fewest);
      if (count < fewest || fewest == cap) {
        counts.put(one, count);
        fewest = count;
      }
      if (fewest < caps.getFirst()) {
        break;
      }
    }
    return counts;
  }

  /** How many rows there are, counted in the index as far as the cap. */
  long count(Bson wanted, String index, long cap) {
    var options = new CountOptions().hintString(index);
    return rows.countDocuments(
        wanted, cap > Integer.MAX_VALUE ? options : options.limit((int) cap));
  }

  /** The name at this place of an index that is in order of names; null if it ends before. */
  @Nullable String nameAt(Bson wanted, Bson sort, String index, int place) {
    var row =
        rows.find(wanted)
            .sort(sort)
            .skip(place)
            .limit(1)
            .projection(fields(include(Combined.path(Column.NAME)), excludeId()))
            .hintString(index)
            .first();
    return row == null ? null : row.get(Combined.BY, new Document()).getString(Column.NAME.key());
  }

  /** The rows that come of these stages, with what is shown of them. */
  List<Document> all(List<Bson> stages, String index) {
    var shown = new ArrayList<>(stages);
    // Of one whom hundreds see, this is most of the row.
    shown.add(Aggregates.project(exclude(Combined.NOT_SHOWN)));
    return rows.aggregate(shown).hintString(index).into(new ArrayList<>());
  }
}
