package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.consume.CombinedRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the old and the new collection while both are written. What the old row
 * remembers is taken over into the new one on the way. A row is written first in the old one; so
 * what is behind at first sight is looked at again.
 */
final class Comparison {

  private static final int SLICE = 500;
  private static final int LOOKED_AT_AGAIN = 1_000; // so many are kept in memory at most
  private static final int LOOKS = 40;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Rebuildable list;
  private final MongoCollection<Document> old;
  private final MongoCollection<Document> made;
  private final Runnable alive;

  /** A walk; {@code alive} is run after every slice of it. */
  Comparison(
      Rebuildable list,
      MongoCollection<Document> old,
      MongoCollection<Document> made,
      Runnable alive) {
    this.list = list;
    this.old = old.withReadConcern(ReadConcern.MAJORITY);
    this.made = made.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(AggregateStore.DURABLE);
    this.alive = alive;
  }

  Findings walk() {
    var tally = new Tally();
    var open = new LinkedHashMap<String, Verdict>();
    var last = "";
    for (var slice = slice(old, last); !slice.isEmpty(); slice = slice(old, last)) {
      last = slice.getLast().getString("_id");
      judge(slice, tally, open);
      alive.run();
    }
    for (var look = 0; look < LOOKS && !open.isEmpty(); look++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      var again = List.copyOf(open.keySet());
      open.clear();
      judge(old.find(in("_id", again)).into(new ArrayList<>()), tally, open);
      alive.run();
    }
    open.forEach(tally::add);
    countAdded(tally);
    return tally.findings();
  }

  private void judge(List<Document> rows, Tally tally, Map<String, Verdict> open) {
    var others = byId(rows.stream().map(Comparison::id).toList());
    for (var row : rows) {
      var verdict = judge(row, others.get(id(row)));
      if (verdict.mayPass() && open.size() < LOOKED_AT_AGAIN) {
        open.put(id(row), verdict);
      } else {
        tally.add(id(row), verdict);
      }
    }
  }

  private Verdict judge(Document row, @Nullable Document other) {
    var verdict = Verdict.of(row, other, list.remembers());
    if (other == null || verdict.kind() == Verdict.Kind.BEHIND || hasMemory(row, other)) {
      return verdict;
    }
    return new Verdict(Verdict.Kind.BEHIND, List.copyOf(list.remembers()));
  }

  /** Whether the new row remembers all that it should; false if it was written meanwhile. */
  private boolean hasMemory(Document row, Document other) {
    var changes = list.remember(row, other);
    if (changes.isEmpty()) {
      return true;
    }
    var revision = other.getLong(CombinedRows.REVISION);
    var asRead =
        revision == null
            ? exists(CombinedRows.REVISION, false)
            : eq(CombinedRows.REVISION, revision);
    var update =
        Updates.combine(
            new Document("$set", changes),
            Updates.set(CombinedRows.REVISION, revision == null ? 1L : revision + 1));
    return made.updateOne(and(eq(id(row)), asRead), update).getMatchedCount() > 0;
  }

  private void countAdded(Tally tally) {
    var open = new ArrayList<String>();
    var last = "";
    for (var slice = ids(last); !slice.isEmpty(); slice = ids(last)) {
      last = slice.getLast();
      for (var id : onlyMade(slice)) {
        if (open.size() < LOOKED_AT_AGAIN) {
          open.add(id);
        } else {
          tally.addAdded(id);
        }
      }
      alive.run();
    }
    // After the swap a row is made in the new one first.
    for (var look = 0; look < LOOKS && !open.isEmpty(); look++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      open.retainAll(onlyMade(open));
      alive.run();
    }
    open.forEach(tally::addAdded);
  }

  private List<String> onlyMade(List<String> ids) {
    var there = new HashSet<String>();
    old.find(in("_id", ids))
        .projection(Projections.include("_id"))
        .forEach(row -> there.add(id(row)));
    return ids.stream().filter(id -> !there.contains(id)).toList();
  }

  private List<String> ids(String after) {
    return made.find(gt("_id", after))
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending("_id"))
        .limit(SLICE)
        .map(Comparison::id)
        .into(new ArrayList<>());
  }

  private static List<Document> slice(MongoCollection<Document> rows, String after) {
    return rows.find(gt("_id", after))
        .sort(Sorts.ascending("_id"))
        .limit(SLICE)
        .into(new ArrayList<>());
  }

  private Map<String, Document> byId(Collection<String> ids) {
    var found = new HashMap<String, Document>();
    made.find(in("_id", ids)).forEach(row -> found.put(id(row), row));
    return found;
  }

  private static String id(Document row) {
    return row.getString("_id");
  }
}
