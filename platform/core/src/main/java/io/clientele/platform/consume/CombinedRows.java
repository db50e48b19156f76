package io.clientele.platform.consume;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.LostRace;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.report.WrongReport;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rows that several sources write, each its own fields, and of which some fields follow from all of
 * them together: what a list is sorted, filtered and counted by. These are worked out anew in the
 * very write that brings a source's news, so that a row never contradicts itself; the write holds
 * only for the revision that was read, and is tried again otherwise.
 */
public final class CombinedRows extends Rows {

  /** The field that every write of a row moves. */
  public static final String REVISION = "revision";

  /** More systems than these report nothing of one client: its row must not grow for ever. */
  public static final int MOST_SOURCES = 20;

  private static final int ENOUGH = 100;

  private final UnaryOperator<Document> combined;

  /**
   * Rows kept in this collection.
   *
   * @param combined from a row, with its news already in it, to the fields that follow, each by its
   *     plain name; a null removes the field
   */
  public CombinedRows(
      Supplier<MongoCollection<Document>> collection, UnaryOperator<Document> combined) {
    super(collection);
    this.combined = combined;
  }

  /**
   * Rows in which systems around us each have their newest report, under {@code <kind>.<source>}.
   *
   * @param kinds of which a row takes no more than {@value #MOST_SOURCES} sources each; to write
   *     one more is a {@link WrongReport}
   */
  public static CombinedRows ofReports(
      Supplier<MongoCollection<Document>> collection,
      UnaryOperator<Document> combined,
      String... kinds) {
    return new CombinedRows(collection, row -> combined.apply(bounded(row, kinds)));
  }

  private static Document bounded(Document row, String... kinds) {
    for (var kind : kinds) {
      if (row.get(kind, new Document()).size() > MOST_SOURCES) {
        throw new WrongReport("more than " + MOST_SOURCES + " sources of " + kind);
      }
    }
    return row;
  }

  /**
   * As in {@link Rows#write}.
   *
   * @throws TryAgain if others change this row all the time meanwhile
   */
  @Override
  public boolean write(String id, Heard heard, Document fields) {
    for (var attempt = 0; attempt < ENOUGH; attempt++) {
      // Majority: what is taken for seen must not be undone when another server takes over.
      var row = collection().withReadConcern(ReadConcern.MAJORITY).find(Filters.eq(id)).first();
      if (row != null && hasSeen(row, heard)) {
        return false;
      }
      if (isWritten(id, row, heard, fields)) {
        return true;
      }
      LostRace.giveWay(attempt);
    }
    throw new TryAgain("row " + id + " is changed by others all the time");
  }

  private static boolean hasSeen(Document row, Heard heard) {
    var seen = row.get("seen", new Document()).get(heard.source());
    return seen instanceof Number newest && newest.longValue() >= heard.sequence();
  }

  private boolean isWritten(String id, @Nullable Document row, Heard heard, Document fields) {
    var revision = row == null ? null : row.getLong(REVISION);
    var before = row == null ? new Document("_id", id) : row;
    var all = new Document(fields);
    all.putAll(changes(before, combined.apply(with(before, fields))));
    all.append(REVISION, revision == null ? 1L : revision + 1);
    var unchanged =
        revision == null ? Filters.exists(REVISION, false) : Filters.eq(REVISION, revision);
    try {
      var result =
          collection()
              .withWriteConcern(AggregateStore.DURABLE)
              .updateOne(
                  Filters.and(Filters.eq(id), unchanged),
                  change(heard, all),
                  new UpdateOptions().upsert(row == null));
      return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
    } catch (MongoWriteException | MongoCommandException e) {
      if (isThereAlready(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Only what is another than before: the store need not look at the indexes of all the rest. */
  private static Document changes(Document before, Document after) {
    var changes = new Document();
    after.forEach((name, value) -> change(changes, name, before.get(name), value));
    return changes;
  }

  private static void change(
      Document changes, String path, @Nullable Object before, @Nullable Object after) {
    if (before instanceof Document old && after instanceof Document now) {
      var names = new TreeSet<>(old.keySet());
      names.addAll(now.keySet());
      names.forEach(name -> change(changes, path + "." + name, old.get(name), now.get(name)));
    } else if (!Objects.equals(before, after)) {
      changes.append(path, after);
    }
  }

  /** The row as it will be: fields by their paths, a null takes one away. */
  private static Document with(Document row, Document fields) {
    var changed = new Document(row);
    fields.forEach((path, value) -> set(changed, path, value));
    return changed;
  }

  private static void set(Document part, String path, @Nullable Object value) {
    var dot = path.indexOf('.');
    if (dot >= 0) {
      var inner = new Document(part.get(path.substring(0, dot), new Document()));
      set(inner, path.substring(dot + 1), value);
      part.put(path.substring(0, dot), inner);
    } else if (value == null) {
      part.remove(path);
    } else {
      part.put(path, value);
    }
  }
}
