package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.reading.Condition;
import io.clientele.client.roster.reading.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked of the list, in the words of the store. */
record Wanted(Sight sight, Asked asked) {

  /** The one translation of who sees what (LST-4). */
  static Bson seen(Sight sight) {
    return sight.audiences().size() == 1
        ? eq(Combined.SEEN_BY, sight.audiences().getFirst())
        : in(Combined.SEEN_BY, sight.audiences());
  }

  /** All that is seen and asked for. */
  Bson all() {
    return with(List.of(), Condition.of(asked));
  }

  /** The same, led by the condition that is to be read by. */
  Bson all(Condition by) {
    // Only one word can bound an index, and it is the first.
    return with(alone(by), Condition.of(asked).stream().filter(one -> !one.equals(by)).toList());
  }

  /** What one condition lets through, as its index can tell. */
  Bson only(Condition one) {
    return and(alone(one));
  }

  /** What is read of an index along which a page is read. */
  Bson along(Condition one) {
    var headings = headings(one);
    return headings.isEmpty() ? only(one) : in(Combined.HEADINGS, headings);
  }

  /** What of that is shown. */
  Bson beside(Condition along) {
    var all = Condition.of(asked).stream();
    return headings(along).isEmpty()
        ? every(all.filter(one -> !one.equals(along)).map(this::narrowed).toList())
        : every(Stream.concat(Stream.of(seen(sight)), all.map(this::narrowed)).toList());
  }

  /** What it is looked up under; a heading tells only how words begin. */
  private List<String> headings(Condition one) {
    return switch (one) {
      case Condition.Word word -> Heading.of(sight, word.beginning());
      case Condition.Pair pair ->
          Heading.of(sight, pair.one().beginning(), pair.other().beginning());
      case Condition.Seen seen -> List.of();
      case Condition.Filtered filtered -> List.of();
    };
  }

  private List<Bson> alone(Condition one) {
    return switch (one) {
      case Condition.Seen seen -> List.of(seen(sight));
      case Condition.Word word ->
          List.of(
              eq(RosterIndexes.PRACTICE, sight.practice()),
              regex(Combined.WORDS, "^" + word.beginning())); // letters and digits alone
      case Condition.Pair pair ->
          Stream.concat(alone(pair.one()).stream(), Stream.of(narrowed(pair.other()))).toList();
      case Condition.Filtered filtered -> {
        var all = new ArrayList<Bson>();
        all.add(seen(sight));
        all.add(narrowed(filtered));
        yield all;
      }
    };
  }

  private Bson with(List<Bson> first, List<Condition> others) {
    var all = new ArrayList<>(first);
    all.add(seen(sight));
    others.forEach(other -> all.add(narrowed(other)));
    return and(all);
  }

  /** What a condition asks beside that the row is seen. */
  Bson narrowed(Condition condition) {
    return switch (condition) {
      case Condition.Seen seen -> every(List.of());
      case Condition.Word word -> regex(Combined.FIND, " " + word.beginning());
      case Condition.Pair pair -> and(narrowed(pair.one()), narrowed(pair.other()));
      case Condition.Filtered filtered ->
          every(
              asked.filters().stream()
                  .filter(filter -> filter.column() == filtered.column())
                  .map(Wanted::of)
                  .toList());
    };
  }

  /** All of these; anything, if there are none. */
  static Bson every(List<Bson> conditions) {
    return conditions.isEmpty() ? new Document() : and(conditions);
  }

  private static Bson of(Filter filter) {
    var path = Combined.path(filter.column());
    return switch (filter) {
      case Filter.OneOf one -> in(path, values(one));
      case Filter.Between between -> between(path, between);
    };
  }

  private static List<@Nullable String> values(Filter.OneOf one) {
    var values = new ArrayList<@Nullable String>(one.values().stream().sorted().toList());
    if (one.orUnknown()) {
      values.add(null);
    }
    return values;
  }

  /** A value that is unknown is neither before nor after any. */
  private static Bson between(String path, Filter.Between between) {
    var from = between.from();
    var to = between.to();
    var ends = new ArrayList<Bson>();
    if (from != null) {
      var bound = Combined.stored(from);
      ends.add(between.orUnknown() ? not(lt(path, bound)) : gte(path, bound));
    }
    if (to != null) {
      var bound = Combined.stored(to);
      ends.add(between.orUnknown() ? not(gt(path, bound)) : lte(path, bound));
    }
    return every(ends);
  }
}
