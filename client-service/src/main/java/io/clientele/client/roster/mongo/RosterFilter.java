package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked of the list, in the words of the store. */
final class RosterFilter {

  private RosterFilter() {}

  /** One page of what is seen. */
  static Bson of(RosterQuery query) {
    var asked = new ArrayList<Bson>(matching(query.search()));
    var kind = query.kind();
    if (kind != null) {
      asked.add(eq("kind", kind.name()));
    }
    var after = query.after();
    if (after != null) {
      // The first condition alone can bound an index; the second makes it exact.
      asked.add(gte("sortName", after.sortName()));
      asked.add(or(gt("sortName", after.sortName()), gt("_id", after.id())));
    }
    return within(query.sight(), asked);
  }

  /** One client, if it is seen. */
  static Bson of(Sight sight, String client) {
    return within(sight, List.of(eq(client)));
  }

  /**
   * The one translation of who sees what (LST-4). Every way to see a client carries all conditions,
   * so that each is read in the order of its own index and the ways are merged.
   */
  private static Bson within(Sight sight, List<Bson> asked) {
    var login = sight.grantedTo();
    if (login == null) {
      return way(sight, null, asked);
    }
    var granted = eq("colleagues", login);
    // Who added it sees it until the grants are heard, and then only if they are among them.
    var provisional = and(eq("createdBy", login), eq("accessHeard", null));
    return or(way(sight, granted, asked), way(sight, provisional, asked));
  }

  private static Bson way(Sight sight, @Nullable Bson how, List<Bson> asked) {
    var all = new ArrayList<Bson>();
    all.add(eq("practice", sight.practice()));
    if (how != null) {
      all.add(how);
    }
    all.addAll(asked);
    return and(all);
  }

  /** The longest first: it matches fewest, and only one condition can bound the index. */
  private static List<Bson> matching(Words search) {
    return search.words().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(word -> regex("words", "^" + word)) // letters and digits: nothing to escape
        .toList();
  }
}
