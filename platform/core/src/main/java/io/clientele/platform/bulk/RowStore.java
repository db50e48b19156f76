package io.clientele.platform.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Where judged rows lie. Every attempt at a plan writes a set of its own, which counts only once
 * the plan names it: so one that was overtaken can spoil nothing.
 */
final class RowStore {

  static final String COLLECTION = "bulk-rows";

  /** The character after the one that ends a set's name. */
  private static final char PAST = '/' + 1;

  private final Supplier<MongoDatabase> database;

  RowStore(Supplier<MongoDatabase> database) {
    this.database = database;
  }

  void prepare() {
    rows()
        .createIndex(
            ascending("set", "effect", "number"), new IndexOptions().name("bulk-rows-effect"));
    rows().createIndex(ascending("turn"), new IndexOptions().sparse(true).name("bulk-rows-turn"));
  }

  void add(List<Document> slice) {
    rows().insertMany(slice);
  }

  /** Refuses those to be done that there is no room for. */
  void lack(String set, int room, List<Refusal> why) {
    rows()
        .updateMany(
            and(eq("set", set), eq("effect", Effect.CHANGE.name()), gte("place", room)),
            combine(
                set("effect", Effect.REFUSED.name()),
                set("verdict.effect", Effect.REFUSED.name()),
                set("verdict.why", Said.stored(why)),
                unset("turn")));
  }

  /** What was said of rows, by their numbers. */
  Map<Integer, String> judged(String set, int from, int to) {
    var judged = new HashMap<Integer, String>();
    rows()
        .find(and(gte("_id", RowDocument.id(set, from)), lt("_id", RowDocument.id(set, to))))
        .projection(Projections.include("number", "judged"))
        .forEach(row -> judged.put(row.getInteger("number"), row.getString("judged")));
    return judged;
  }

  /** How many rows of a set are to be done and are not. */
  long left(String set) {
    return rows().countDocuments(toDo(set));
  }

  /** The next rows to be done, by their ids; none if all are done. */
  List<String> next(String set, int most) {
    return next(set)
        .limit(most)
        .projection(Projections.include("_id"))
        .map(row -> row.getString("_id"))
        .into(new ArrayList<>());
  }

  /**
   * Takes rows to be done: from now on only this attempt, or a later one, may record them.
   *
   * @return in order those that nobody has recorded meanwhile
   */
  List<Document> take(List<String> ids, int attempt) {
    var wanted = and(in("_id", ids), exists("turn"));
    rows().updateMany(and(wanted, lt("by", attempt)), set("by", attempt));
    return rows().find(wanted).sort(Sorts.ascending("turn")).into(new ArrayList<>());
  }

  FindIterable<Document> next(String set) {
    return rows().find(toDo(set)).sort(Sorts.ascending("turn"));
  }

  private static Bson toDo(String set) {
    return and(gte("turn", set + "/"), lt("turn", set + PAST));
  }

  /**
   * Records what came of rows.
   *
   * @return whether all were this attempt's to record
   */
  boolean record(int attempt, Map<String, RowOutcome> outcomes) {
    var writes = new ArrayList<UpdateOneModel<Document>>();
    outcomes.forEach(
        (id, outcome) ->
            writes.add(
                new UpdateOneModel<>(
                    and(eq(id), eq("by", attempt), exists("turn")),
                    combine(
                        set("effect", outcome.effect().name()),
                        set("outcome", RowDocument.stored(outcome)),
                        unset("turn")))));
    var done = rows().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    return done.getMatchedCount() == writes.size();
  }

  /** How many rows of a set have this effect. */
  long count(String set, Effect effect) {
    return rows().countDocuments(and(eq("set", set), eq("effect", effect.name())));
  }

  /**
   * Rows in the order of the file.
   *
   * @param effect only with this, or null
   * @param after only after the row of this number
   */
  FindIterable<Document> page(String set, @Nullable Effect effect, int after) {
    return effect == null
        ? rows()
            .find(and(gt("_id", RowDocument.id(set, after)), lt("_id", set + PAST)))
            .sort(Sorts.ascending("_id"))
        : rows()
            .find(and(eq("set", set), eq("effect", effect.name()), gt("number", after)))
            .sort(Sorts.ascending("number"));
  }

  /** Removes one set. */
  void clear(String set) {
    remove(set + "/", set + PAST);
  }

  /** Removes all sets of a bulk that are older than this one. */
  void clearBefore(KeptBulk bulk, String set) {
    remove(bulk.id() + "/", set);
  }

  /** Removes all rows of a bulk. */
  void clear(KeptBulk bulk) {
    remove(bulk.id() + "/", bulk.id() + PAST);
  }

  private void remove(String from, String to) {
    rows().deleteMany(and(gte("_id", from), lt("_id", to)));
  }

  private MongoCollection<Document> rows() {
    return database.get().getCollection(COLLECTION).withWriteConcern(AggregateStore.DURABLE);
  }
}
