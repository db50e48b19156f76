package io.clientele.platform.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Where bulk commands lie, a document each. Every update names what it was decided upon, and does
 * nothing where that is so no more.
 */
final class BulkStore {

  static final String COLLECTION = "bulks";

  /** How many bulks of a kind a login may have open in a practice. */
  static final int MOST_OPEN = 3;

  private static final int AT_ONCE = 100;

  private final Supplier<MongoDatabase> database;
  private final Clock clock;

  BulkStore(Supplier<MongoDatabase> database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void prepare() {
    bulks().createIndex(ascending("slot"), sparse("bulks-slot").unique(true));
    for (var date : List.of("underWay", "lapsesAt", "expiresAt")) {
      bulks().createIndex(ascending(date), sparse("bulks-" + date));
    }
    bulks().createIndex(ascending("holds"), sparse("bulks-holds"));
    bulks()
        .createIndex(
            compoundIndex(ascending("login", "practice", "kind"), descending("createdAt")),
            new IndexOptions().name("bulks-own"));
  }

  private static IndexOptions sparse(String name) {
    return new IndexOptions().sparse(true).name(name);
  }

  /** What came of keeping a new bulk. */
  enum Kept {
    DONE,
    /** There is one of this id. */
    KNOWN,
    /** Its login has no place free. */
    NO_PLACE
  }

  Kept keep(KeptBulk fresh) {
    var document = BulkDocument.of(fresh);
    for (var place = 0; place < MOST_OPEN; place++) {
      document.put("slot", slot(fresh, place));
      try {
        bulks().insertOne(document);
        return Kept.DONE;
      } catch (MongoException e) {
        if (!isTaken(e)) {
          throw e;
        }
        if (NotUnique.isOfId(e)) {
          return Kept.KNOWN;
        }
      }
    }
    return Kept.NO_PLACE;
  }

  /** One that was not forgotten, whatever the clock says. */
  Optional<KeptBulk> find(String id) {
    return Optional.ofNullable(bulks().find(eq(id)).first()).map(BulkDocument::read);
  }

  /** The same, only as it will stay: no change of the store's leader undoes what is read. */
  Optional<KeptBulk> findForGood(String id) {
    return Optional.ofNullable(bulks().withReadConcern(ReadConcern.MAJORITY).find(eq(id)).first())
        .map(BulkDocument::read);
  }

  /** The newest of a kind that a caller has uploaded. */
  List<KeptBulk> newest(String kind, Caller caller, int limit) {
    return own(kind, caller).limit(limit).map(BulkDocument::read).into(new ArrayList<>());
  }

  FindIterable<Document> own(String kind, Caller caller) {
    var notOver = or(exists("expiresAt", false), gt("expiresAt", Date.from(clock.instant())));
    return bulks()
        .find(
            and(
                eq("login", caller.login()),
                eq("practice", caller.practice()),
                eq("kind", kind),
                notOver))
        .sort(Sorts.descending("createdAt"));
  }

  /** Updates a bulk that still is at the status and round of {@code seen}. */
  boolean update(KeptBulk seen, Bson further, Bson change) {
    var asSeen =
        and(eq(seen.id()), eq("status", seen.status().name()), eq("round", seen.round()), further);
    return bulks().updateOne(asSeen, change).getMatchedCount() == 1;
  }

  /**
   * The same, with a place for it.
   *
   * @return {@code KNOWN} if it is otherwise by now
   */
  Kept updateWithPlace(KeptBulk seen, Bson further, Bson change) {
    for (var place = 0; place < MOST_OPEN; place++) {
      try {
        var placed = Updates.combine(change, Updates.set("slot", slot(seen, place)));
        return update(seen, further, placed) ? Kept.DONE : Kept.KNOWN;
      } catch (MongoException e) {
        if (!isTaken(e)) {
          throw e;
        }
      }
    }
    return Kept.NO_PLACE;
  }

  private static String slot(KeptBulk bulk, int place) {
    var caller = bulk.caller();
    return bulk.kind() + "/" + caller.login() + "/" + caller.practice() + "/" + place;
  }

  private static boolean isTaken(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  /** Nothing is reserved for a round any more. */
  void released(String id, int round) {
    bulks()
        .updateOne(
            eq(id), Updates.combine(Updates.pull("holds", round), Updates.pull("begun", round)));
    bulks()
        .updateOne(
            and(eq(id), size("holds", 0)),
            Updates.combine(Updates.unset("holds"), Updates.unset("begun")));
  }

  /** Those whose date of this name has come; some of them, if they are very many. */
  List<KeptBulk> due(String date, Instant by) {
    return bulks()
        .find(lte(date, Date.from(by)))
        .sort(Sorts.ascending(date))
        .limit(AT_ONCE)
        .map(BulkDocument::read)
        .into(new ArrayList<>());
  }

  /** Those for which something may be reserved. */
  List<KeptBulk> holding() {
    return bulks().find(exists("holds")).map(BulkDocument::read).into(new ArrayList<>());
  }

  void remove(KeptBulk forgotten) {
    bulks()
        .deleteOne(
            and(
                eq(forgotten.id()),
                eq("status", BulkStatus.FORGOTTEN.name()),
                or(exists("holds", false), size("holds", 0))));
  }

  /** Now, to the millisecond: what is stored reads back equal. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private MongoCollection<Document> bulks() {
    return database.get().getCollection(COLLECTION).withWriteConcern(AggregateStore.DURABLE);
  }
}
