package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.reading.Leg;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** An order of the list and its stretches, in the words of the store. */
record Sorted(Ordering order) {

  private static final String ID = "_id";
  private static final String NAME = Combined.path(Column.NAME);

  /** As the indexes have it; unknown values are in a stretch of their own. */
  Bson sort() {
    return sort(parts().toList());
  }

  /** The same within a stretch, without what all its rows have in common. */
  Bson sort(Leg leg) {
    // A store that has to merge several runs would not see that these need no order.
    var common = leg.steps().stream().flatMap(step -> common(step).stream()).toList();
    return sort(parts().filter(part -> !common.contains(part)).toList());
  }

  private Optional<String> common(Leg.Step step) {
    return switch (step) {
      case Leg.Step.At at -> Optional.of(path(at.part()));
      case Leg.Step.Unknown unknown -> Optional.of(path(Leg.Part.VALUE));
      case Leg.Step.Known known -> Optional.empty();
      case Leg.Step.Beyond beyond -> Optional.empty();
    };
  }

  private Stream<String> parts() {
    return Stream.of(Leg.Part.values()).map(this::path).distinct();
  }

  private Bson sort(List<String> fields) {
    return order.descending() ? Sorts.descending(fields) : Sorts.ascending(fields);
  }

  /** The rows of a stretch. */
  Bson in(Leg leg) {
    return Wanted.every(leg.steps().stream().map(this::of).toList());
  }

  /** No further than this name. */
  Bson upTo(String name) {
    return order.descending() ? gte(NAME, name) : lte(NAME, name);
  }

  private Bson of(Leg.Step step) {
    var value = Combined.path(order.column());
    return switch (step) {
      case Leg.Step.Known known -> gte(value, first());
      case Leg.Step.Unknown unknown -> eq(value, null);
      case Leg.Step.At at -> eq(path(at.part()), Combined.stored(at.what()));
      case Leg.Step.Beyond beyond ->
          order.descending()
              ? lt(path(beyond.part()), Combined.stored(beyond.what()))
              : gt(path(beyond.part()), Combined.stored(beyond.what()));
    };
  }

  private String path(Leg.Part part) {
    return switch (part) {
      case VALUE -> Combined.path(order.column());
      case NAME -> NAME;
      case ID -> ID;
    };
  }

  /** The least that a known value can be. */
  private Object first() {
    return switch (order.column().kind()) {
      case TEXT, CHOICE, DATE -> "";
      case NUMBER -> Long.MIN_VALUE;
      case INSTANT -> new Date(Long.MIN_VALUE);
    };
  }
}
