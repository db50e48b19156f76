package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.client.model.Aggregates;
import io.clientele.client.roster.Condition;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Leg;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads a page along an index, stretch by stretch, until it is full. */
final class Walking {

  private final Reading reading;
  private final RosterQuery query;
  private final Wanted wanted;
  private final Sorted sorted;
  private final int enough;

  Walking(Reading reading, RosterQuery query, int enough) {
    this.reading = reading;
    this.query = query;
    this.wanted = new Wanted(query.sight(), query.asked());
    this.sorted = new Sorted(query.order());
    this.enough = enough;
  }

  /** What was found, in order; empty if that took more rows than it may. */
  Optional<List<Document>> walk(Way.Walk way) {
    var index = RosterIndexes.along(way.along(), query.order());
    var own = wanted.along(along(way));
    var found = new ArrayList<Document>();
    var left = way.atMost();
    for (var leg : Leg.of(query.order(), query.after(), isUnknownWanted())) {
      var stretch = and(own, sorted.in(leg));
      // Known before it is walked: whether what the walk does not find is not there.
      var rows = left == Long.MAX_VALUE ? 0 : reading.count(stretch, index, left + 1);
      if (rows > left && left == 0) {
        return Optional.empty();
      }
      var stages = new ArrayList<Bson>();
      if (left == Long.MAX_VALUE) {
        // All in one: what the index can tell is not read at all.
        stages.add(Aggregates.match(and(stretch, rest(way))));
        stages.add(Aggregates.sort(sorted.sort(leg)));
      } else {
        stages.add(Aggregates.match(stretch));
        stages.add(Aggregates.sort(sorted.sort(leg)));
        if (rows > left) {
          stages.add(Aggregates.limit((int) left));
        }
        stages.add(Aggregates.match(rest(way)));
      }
      stages.add(Aggregates.limit(enough - found.size()));
      reading.all(stages, index).stream().filter(row -> isNew(row, found)).forEach(found::add);
      if (found.size() >= enough) {
        break;
      }
      if (rows > left) {
        return Optional.empty();
      }
      left = left == Long.MAX_VALUE ? left : left - rows;
    }
    return Optional.of(found);
  }

  // It may have changed meanwhile, and lie in two stretches.
  private static boolean isNew(Document row, List<Document> found) {
    return found.stream().noneMatch(one -> one.getString("_id").equals(row.getString("_id")));
  }

  /** What the index of this way can tell by itself. */
  private Condition along(Way.Walk way) {
    return way.along() instanceof Condition.Seen
        ? new Condition.Filtered(query.order().column())
        : way.along();
  }

  private Bson rest(Way.Walk way) {
    return wanted.beside(along(way));
  }

  private boolean isUnknownWanted() {
    return query.asked().filters().stream()
        .filter(filter -> filter.column() == query.order().column())
        .allMatch(Filter::orUnknown);
  }
}
