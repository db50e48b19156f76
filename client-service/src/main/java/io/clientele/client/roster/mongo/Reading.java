package io.clientele.client.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Condition;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Way;
import io.clientele.client.roster.Ways;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the rows of the list, every time by an index that is named. */
final class Reading {

  /** Where counting ends, and with it the walk that is tried after it. */
  static final List<Long> CAPS = List.of(200L, 2_000L, 20_000L, Long.MAX_VALUE);

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
      case Way.Gather gather -> Optional.of(new Gathering(this, query, enough).gather(gather));
    };
  }

  /** How many rows are seen and asked for. */
  long count(Sight sight, Asked asked) {
    var wanted = new Wanted(sight, asked);
    var conditions = Condition.of(asked);
    if (conditions.size() <= 1 && (sight.grantedTo() == null || !asked.hasSearch())) {
      var only = conditions.isEmpty() ? new Condition.Seen() : conditions.getFirst();
      return count(wanted.only(only), RosterIndexes.of(only), Long.MAX_VALUE);
    }
    var ways = new Ways(sight, asked, Ordering.BY_NAME);
    var fewest = fewest(sight, asked, ways);
    return count(wanted.all(fewest), RosterIndexes.of(fewest), Long.MAX_VALUE);
  }

  private Condition fewest(Sight sight, Asked asked, Ways ways) {
    Map<Condition, Long> counts = Map.of();
    for (var cap : caps) {
      counts = counts(sight, asked, ways.counted(), cap);
      if (ways.isTold(counts, cap)) {
        break;
      }
    }
    return ways.fewest(counts);
  }

  /**
   * How many rows each lets through, as far as it takes to know the fewest: once one is told,
   * others are counted only as far as it, and none once it is so few that they are read as quickly.
   */
  private Map<Condition, Long> counts(
      Sight sight, Asked asked, List<Condition> conditions, long cap) {
    var wanted = new Wanted(sight, asked);
    Map<Condition, Long> counts = new HashMap<>();
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

  /** What comes of these stages. */
  List<Document> all(List<Bson> stages, String index) {
    return rows.aggregate(stages).hintString(index).into(new ArrayList<>());
  }
}
