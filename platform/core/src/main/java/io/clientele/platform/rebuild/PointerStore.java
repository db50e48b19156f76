package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The pointer of one list: {@code {_id: list, version, live, beside, swaps, number, run}}; none
 * before the first rebuild, and then the list lies where it always did, in the collection of its
 * name. {@code number} is that of the last collection made, {@code run} the rebuild under way, or
 * the last one; see {@link Run}.
 */
final class PointerStore {

  static final String POINTERS = "list-pointers";

  private final String list;
  private final Supplier<MongoDatabase> database;
  private final Confirmations confirmations;

  PointerStore(String list, Supplier<MongoDatabase> database) {
    this.list = list;
    this.database = database;
    this.confirmations = new Confirmations(list, database);
  }

  /** Who has seen it. */
  Confirmations confirmations() {
    return confirmations;
  }

  /** The pointer alone. */
  Pointer pointer() {
    var document = read(include("version", "live", "beside", "swaps", "run.phase"));
    var phase = document.get("run", new Document()).getString("phase");
    return new Pointer(
        version(document),
        live(document),
        document.getString("beside"),
        number(document, "swaps"),
        phase != null && !Phase.over().contains(phase));
  }

  /** All that lies under the pointer; empty before the first rebuild. */
  Document document() {
    return read(new Document());
  }

  /** From a server that is certainly the primary: a deposed one would lag behind. */
  private Document read(Bson fields) {
    var found =
        pointers()
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.LINEARIZABLE)
            .find(eq(list))
            .projection(fields)
            .first();
    return found == null ? new Document("_id", list) : found;
  }

  static long version(Document document) {
    return number(document, "version");
  }

  private static long number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }

  String live(Document document) {
    return document.get("live") instanceof String live ? live : list;
  }

  /** Moves the pointer. */
  static Bson pointing(String live, Optional<String> beside) {
    return combine(
        set("live", live),
        beside.map(name -> set("beside", name)).orElseGet(() -> unset("beside")),
        inc("version", 1L));
  }

  /** Whoever has read the list must read it again: see {@link Pointer#swaps}. */
  static Bson readAnew() {
    return inc("swaps", 1L);
  }

  /** The rebuild under way, or the last one. */
  Optional<Run> run() {
    return Run.of(list, document());
  }

  /**
   * Begins a rebuild.
   *
   * @return whether none was under way
   */
  boolean begin(boolean despiteDifferences, Instant now) {
    var run =
        new Document("id", UUID.randomUUID().toString())
            .append("phase", Phase.PREPARING.name())
            .append("despiteDifferences", despiteDifferences)
            .append("claim", 0L)
            .append("startedAt", Date.from(now))
            .append("since", Date.from(now));
    var none = or(exists("run", false), in("run.phase", Phase.over()));
    try {
      var begun =
          pointers()
              .updateOne(
                  and(eq(list), none),
                  combine(set("run", run), inc("number", 1L)),
                  new UpdateOptions().upsert(true));
      return begun.getMatchedCount() > 0 || begun.getUpsertedId() != null;
    } catch (MongoWriteException e) {
      if (isTaken(e)) {
        return false; // there is one under way, or there is just beginning one
      }
      throw e;
    }
  }

  private static boolean isTaken(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  /** Rows that differ are all right; whether a rebuild is under way that wants to know. */
  boolean despiteDifferences() {
    return changed(beforeTheSwap(), set("run.despiteDifferences", true));
  }

  /** The rebuild is not wanted any more; whether one was under way that can still be stopped. */
  boolean cancel(Instant now) {
    return changed(
        beforeTheSwap(),
        combine(unset("beside"), inc("version", 1L), Run.moved(Phase.CANCELLING, now)));
  }

  private static Bson beforeTheSwap() {
    return in("run.phase", Phase.beforeTheSwap());
  }

  /**
   * Takes the rebuild under way, if there is one that nobody works on.
   *
   * @param until when the claim lapses
   */
  Optional<Run> claim(String instance, Instant now, Instant until) {
    var found = run().filter(run -> !run.phase().isOver());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var free =
        or(
            exists("run.until", false),
            lte("run.until", Date.from(now)),
            eq("run.by", instance)); // which asks only if it does not work on it
    var taken =
        combine(inc("run.claim", 1L), set("run.by", instance), set("run.until", Date.from(until)));
    return move(found.get(), free, taken) ? run() : Optional.empty();
  }

  /** Changes what lies under the pointer, if the rebuild is in that phase under that claim. */
  boolean move(Run run, Bson change) {
    return move(run, Filters.empty(), change);
  }

  private boolean move(Run run, Bson more, Bson change) {
    return changed(
        and(
            eq("run.id", run.id()),
            eq("run.claim", run.claim()),
            eq("run.phase", run.phase().name()),
            more),
        change);
  }

  private boolean changed(Bson guard, Bson change) {
    return pointers().updateOne(and(eq(list), guard), change).getMatchedCount() > 0;
  }

  /** Names of collections that earlier rebuilds have left behind. */
  List<String> leftBehind(Run run, String live) {
    var ours = new ArrayList<String>();
    for (var name : database.get().listCollectionNames()) {
      if (run.isEarlier(list, name) && !name.equals(live)) {
        ours.add(name);
      }
    }
    return ours;
  }

  /** A collection of the list. */
  MongoCollection<Document> collection(String name) {
    return database.get().getCollection(name);
  }

  private MongoCollection<Document> pointers() {
    return database.get().getCollection(POINTERS).withWriteConcern(AggregateStore.DURABLE);
  }
}
