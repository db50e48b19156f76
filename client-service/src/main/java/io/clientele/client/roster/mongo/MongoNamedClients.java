package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.search.Words;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;

/** Two looks, however many are asked for: by ids, and along the index of names. */
record MongoNamedClients(Rows rows) implements NamedClients {

  private static final String ID = "_id";
  private static final String NAME = Combined.path(Column.NAME);

  @Override
  public Map<String, List<String>> find(Sight sight, Collection<String> typed) {
    var found = new HashMap<String, List<String>>();
    for (var row : rows.read(all -> withIds(all, sight, typed).into(new ArrayList<>()))) {
      found.put(row.getString(ID), List.of(row.getString(ID)));
    }
    var lines = new HashMap<String, String>();
    for (var text : typed) {
      var line = Words.of(text).line();
      if (!found.containsKey(text) && !line.isEmpty()) {
        lines.put(text, line);
      }
    }
    var called = called(sight, List.copyOf(lines.values()));
    lines.forEach(
        (text, line) -> {
          var ids = called.get(line);
          if (ids != null) {
            found.put(text, ids);
          }
        });
    return found;
  }

  private static FindIterable<Document> withIds(
      MongoCollection<Document> all, Sight sight, Collection<String> ids) {
    return all.find(and(in(ID, ids), Wanted.seen(sight))).projection(include(ID));
  }

  /** The ids of those called by each line. */
  Map<String, List<String>> called(Sight sight, Collection<String> lines) {
    return rows.read(all -> called(withNames(all, sight, lines)));
  }

  private static Map<String, List<String>> called(Iterable<Document> found) {
    var called = new HashMap<String, TreeSet<String>>();
    for (var row : found) {
      var line = row.get(Combined.BY, new Document()).getString(Column.NAME.key());
      var ids = called.computeIfAbsent(line, first -> new TreeSet<>());
      ids.add(row.getString(ID));
      if (ids.size() > MOST_TOLD) {
        ids.removeLast();
      }
    }
    var told = new HashMap<String, List<String>>();
    called.forEach((line, ids) -> told.put(line, List.copyOf(ids)));
    return told;
  }

  /** The index alone is read. Names times audiences are more runs than a store would merge. */
  private static FindIterable<Document> withNames(
      MongoCollection<Document> all, Sight sight, Collection<String> lines) {
    return all.find(and(Wanted.seen(sight), in(NAME, lines)))
        .projection(include(NAME, ID))
        .hintString(RosterIndexes.along(Column.NAME));
  }
}
