package io.clientele.platform.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.platform.consume.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The list of what is unsettled. Of a reaction one document per key, its gate, holds the letters in
 * their order. Of a projection each letter is a document of its own, so that nothing grows whoever
 * sends how much on one key; earlier releases kept those in one document as well, which is still
 * read. All documents have the same fields, and what is shown is told by group and key.
 */
final class Unsettled {

  /** A gate of so many letters has some megabytes; no document may have more than sixteen. */
  static final int MOST_BEHIND_A_GATE = 10_000;

  /** Documents looked at together: a list for people, or one round of a replay. */
  static final int MOST_AT_ONCE = 1_000;

  private static final String LETTERS = "letters";

  private final Supplier<MongoCollection<Document>> collection;

  Unsettled(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /** Adds a letter that nothing waits behind; once, however often it is added. */
  void addAlone(Told told, DeadLetter letter) {
    var key = Waiting.key(told);
    upsert(eq(ownId(Waiting.id(told.group(), key), letter)), told, false, letter, true);
  }

  /** Adds a letter at the end of its gate, which it makes; once, however often it is added. */
  void addOrdered(Told told, DeadLetter letter) {
    var gate = gate(told);
    upsert(and(gate, notYet(letter)), told, true, letter, !has(gate, letter));
  }

  private void upsert(Bson where, Told told, boolean ordered, DeadLetter letter, boolean mayBeNew) {
    var fields =
        List.of(
            Updates.set("group", told.group()),
            Updates.set("key", Waiting.key(told)),
            Updates.set("ordered", ordered));
    var letters =
        ordered
            ? Updates.push(LETTERS, letter.toDocument())
            : Updates.set(LETTERS, List.of(letter.toDocument()));
    collection
        .get()
        .updateOne(
            where,
            Updates.combine(Updates.combine(fields), letters),
            new UpdateOptions().upsert(mayBeNew));
  }

  /** Whether the gate of an event's key stands. */
  boolean isShut(Told told) {
    return any(gate(told));
  }

  /** Whether the gate of an event's key has all the letters it may have. */
  boolean isFull(Told told) {
    return any(and(gate(told), exists(LETTERS + "." + (MOST_BEHIND_A_GATE - 1))));
  }

  /**
   * Puts a letter behind the gate of its key, if that still stands.
   *
   * @return whether it is there now
   */
  boolean addBehind(Told told, DeadLetter letter) {
    var put =
        collection
            .get()
            .updateOne(and(gate(told), notYet(letter)), Updates.push(LETTERS, letter.toDocument()));
    // Nothing matched: settled in between, so it need not wait; or put there before we died.
    return put.getMatchedCount() > 0 || has(gate(told), letter);
  }

  /** The first of what is unsettled, by group and key; what others wait behind comes first. */
  List<Waiting> waiting() {
    return together(new Document());
  }

  /** The first of what waits under this id. */
  Optional<Waiting> find(String id) {
    var own = ownIds(id);
    return together(or(eq(id), and(gte("_id", own), lt("_id", own + Character.MAX_VALUE)))).stream()
        .findFirst();
  }

  /** One entry for each group and key, of as many documents as are looked at. */
  private List<Waiting> together(Bson which) {
    var found = new LinkedHashMap<String, Waiting>();
    collection
        .get()
        .find(which)
        .sort(orderBy(descending("ordered"), ascending("_id")))
        .limit(MOST_AT_ONCE)
        .map(Waiting::from)
        .forEach(one -> found.merge(one.id(), one, Waiting::and));
    return new ArrayList<>(found.values());
  }

  /** Takes one letter away, wherever it lies; opens the gate with the last one. */
  void settle(String id, DeadLetter letter) {
    collection.get().deleteOne(eq(ownId(id, letter)));
    collection.get().updateOne(eq(id), Updates.pull(LETTERS, letter.source()));
    openIfEmpty(id);
  }

  /** Opens the gate if nothing waits: a crash may have come after the last letter was taken. */
  void openIfEmpty(String id) {
    collection.get().deleteOne(and(eq(id), size(LETTERS, 0)));
  }

  long count() {
    return collection.get().countDocuments();
  }

  private boolean has(Bson gate, DeadLetter letter) {
    return any(and(gate, elemMatch(LETTERS, letter.source())));
  }

  private boolean any(Bson which) {
    return collection.get().find(which).projection(Projections.include("_id")).first() != null;
  }

  private static Bson gate(Told told) {
    return eq(Waiting.id(told.group(), Waiting.key(told)));
  }

  private static Bson notYet(DeadLetter letter) {
    return not(elemMatch(LETTERS, letter.source()));
  }

  private static String ownIds(String id) {
    return Waiting.hashed(id) + "|";
  }

  /** Sorts as its letters came. */
  private static String ownId(String id, DeadLetter letter) {
    return ownIds(id)
        + "%s|%06d|%020d".formatted(letter.topic(), letter.partition(), letter.offset());
  }
}
