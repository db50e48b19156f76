package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.reading.Leg;
import io.clientele.client.roster.reading.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads all rows that one condition lets through, and puts them in order in memory. */
final class Gathering {

  private static final String UNKNOWN = "unknown";

  private final Reading reading;
  private final RosterQuery query;
  private final Wanted wanted;
  private final Sorted sorted;
  private final int enough;

  Gathering(Reading reading, RosterQuery query, int enough) {
    this.reading = reading;
    this.query = query;
    this.wanted = new Wanted(query.sight(), query.asked());
    this.sorted = new Sorted(query.order());
    this.enough = enough;
  }

  List<Document> gather(Way.Gather way) {
    var stages = new ArrayList<Bson>();
    stages.add(Aggregates.match(wanted.all(way.by())));
    stages.add(Aggregates.addFields(new Field<>(UNKNOWN, isUnknown())));
    if (query.after() != null) {
      stages.add(Aggregates.match(behind()));
    }
    stages.add(Aggregates.sort(orderBy(ascending(UNKNOWN), sorted.sort())));
    stages.add(Aggregates.limit(enough));
    return reading.all(stages, RosterIndexes.of(way.by()));
  }

  private Document isUnknown() {
    var value = new Document("$ifNull", Arrays.asList("$" + path(), null));
    return new Document("$eq", Arrays.asList(value, null));
  }

  private String path() {
    return Combined.path(query.order().column());
  }

  /**
   * What comes after the page before. Each stretch says of the made-up field what it is, or the
   * store would try to look the stretches up in the index.
   */
  private Bson behind() {
    return or(
        Leg.of(query.order(), query.after(), true).stream()
            .map(leg -> and(eq(UNKNOWN, isUnknown(leg)), sorted.in(leg)))
            .toList());
  }

  private static boolean isUnknown(Leg leg) {
    return leg.steps().contains(new Leg.Step.Unknown());
  }
}
