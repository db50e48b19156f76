package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.client.model.Aggregates;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.reading.Condition;
import io.clientele.client.roster.reading.Leg;
import io.clientele.client.roster.reading.Way;
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
    var found = new ArrayList<Document>();
    for (var leg : Leg.of(query.order(), query.after(), isUnknownWanted())) {
      var piece = piece(way, leg);
      var stages = new ArrayList<>(piece.stages());
      stages.add(Aggregates.limit(enough - found.size()));
      reading.all(stages, index(way)).stream().filter(row -> isNew(row, found)).forEach(found::add);
      if (found.size() >= enough) {
        break;
      }
      if (piece.isCut()) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** How a stretch is read, and whether something of it is left out as it is too long. */
  private record Piece(List<Bson> stages, boolean isCut) {}

  // Whether it is cut is known before it is read: else what has moved since would be missing.
  private Piece piece(Way.Walk way, Leg leg) {
    var stretch = and(wanted.along(along(way)), sorted.in(leg));
    var sort = Aggregates.sort(sorted.sort(leg));
    // All in one: the store ends as soon as the page is full.
    var whole = new Piece(List.of(Aggregates.match(and(stretch, rest(way))), sort), false);
    if (way.atMost() == Long.MAX_VALUE) {
      return whole;
    }
    if (query.order().column() == Column.NAME && !isOfOneName(leg)) {
      var end = reading.nameAt(stretch, sorted.sort(leg), index(way), (int) way.atMost());
      return end == null
          ? whole
          : new Piece(
              List.of(Aggregates.match(and(stretch, sorted.upTo(end), rest(way))), sort), true);
    }
    // Names end a stretch well, as few have the same; of other values thousands may be alike.
    return reading.count(stretch, index(way), way.atMost() + 1) <= way.atMost()
        ? whole
        : new Piece(
            List.of(
                Aggregates.match(stretch),
                sort,
                Aggregates.limit((int) way.atMost()),
                Aggregates.match(rest(way))),
            true);
  }

  private static boolean isOfOneName(Leg leg) {
    return leg.steps().stream()
        .anyMatch(step -> step instanceof Leg.Step.At at && at.part() == Leg.Part.NAME);
  }

  private String index(Way.Walk way) {
    return RosterIndexes.along(way.along(), query.order());
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
