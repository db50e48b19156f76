package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.conversions.Bson;

/** What is asked of the list, in the words of the store. */
final class RosterFilter {

  private RosterFilter() {}

  /** One page of what is seen. */
  static Bson of(RosterQuery query) {
    var all = new ArrayList<Bson>();
    all.add(of(query.sight(), query.asked()));
    var after = query.after();
    if (after != null) {
      var name = Combined.path(Column.NAME);
      all.add(gte(name, after.name()));
      all.add(or(gt(name, after.name()), gt("_id", after.id())));
    }
    return and(all);
  }

  /** All that is seen and asked for. */
  static Bson of(Sight sight, Asked asked) {
    var all = new ArrayList<Bson>();
    all.add(seen(sight));
    all.addAll(matching(asked));
    asked.filters().forEach(filter -> all.add(of(filter)));
    return and(all);
  }

  /** One client, if it is seen. */
  static Bson of(Sight sight, String client) {
    return and(eq(client), seen(sight));
  }

  /** The one translation of who sees what (LST-4). */
  private static Bson seen(Sight sight) {
    return eq(Combined.SEEN_BY, sight.audience());
  }

  private static Bson of(Filter filter) {
    var path = Combined.path(filter.column());
    var wanted =
        switch (filter) {
          case Filter.OneOf one -> com.mongodb.client.model.Filters.in(path, one.values());
          case Filter.Between between -> between(path, between);
        };
    return filter.orUnknown() ? or(wanted, eq(path, null)) : wanted;
  }

  private static Bson between(String path, Filter.Between between) {
    var ends = new ArrayList<Bson>();
    if (between.from() != null) {
      ends.add(gte(path, Combined.stored(between.from())));
    }
    if (between.to() != null) {
      ends.add(lte(path, Combined.stored(between.to())));
    }
    return and(ends);
  }

  /** The longest first: it matches fewest, and only one condition can bound the index. */
  private static List<Bson> matching(Asked asked) {
    return asked.search().words().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(word -> regex(Combined.WORDS, "^" + word)) // letters and digits: nothing to escape
        .toList();
  }
}
