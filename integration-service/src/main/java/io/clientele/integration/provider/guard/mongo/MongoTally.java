package io.clientele.integration.provider.guard.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.integration.provider.guard.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * A document for each window, {@code {_id, calls, gone}}, and one for each whom nobody is to ask,
 * {@code {_id: whom, until, gone}}. Each is written only while it lets a call pass; else the write
 * finds nothing, would make a second document of that id, and fails. So what a call that passes
 * needs is one message to the store, however many limits it has; only what failed is tried once
 * more, where it makes no document.
 */
final class MongoTally implements Tally {

  static final String GONE_INDEX = "gone";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Duration LINGER = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Supplier<MongoCollection<Document>> collection;
  private final Duration patience;

  MongoTally(Supplier<MongoCollection<Document>> collection) {
    this(collection, PATIENCE);
  }

  /** The same, waiting so long for the store. */
  MongoTally(Supplier<MongoCollection<Document>> collection, Duration patience) {
    this.collection = collection;
    this.patience = patience;
  }

  /** Makes the index by which what is over goes. */
  void prepare() {
    collection
        .get()
        .createIndex(
            Indexes.ascending("gone"),
            new IndexOptions().name(GONE_INDEX).expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public Optional<Instant> count(List<String> whom, List<Count> counts, Instant now) {
    var writes = new ArrayList<UpdateOneModel<Document>>();
    whom.forEach(one -> writes.add(pass(one, now)));
    counts.forEach(one -> writes.add(count(one)));
    for (var next = 0; next < writes.size(); ) {
      var refused = refused(writes.subList(next, writes.size()));
      if (refused.isEmpty()) {
        return Optional.empty();
      }
      var at = next + refused.getAsInt();
      if (!passesNow(writes.get(at))) {
        return Optional.of(
            at < whom.size()
                ? blockedUntil(whom.get(at), now)
                : counts.get(at - whom.size()).end());
      }
      next = at + 1;
    }
    return Optional.empty();
  }

  /** Writes until one is refused, and answers which. */
  private OptionalInt refused(List<UpdateOneModel<Document>> writes) {
    try {
      calls().bulkWrite(writes, new BulkWriteOptions().ordered(true));
      return OptionalInt.empty();
    } catch (MongoBulkWriteException e) {
      var errors = e.getWriteErrors();
      if (errors.isEmpty() || !errors.stream().allMatch(MongoTally::isDuplicate)) {
        throw e;
      }
      return errors.stream().mapToInt(BulkWriteError::getIndex).min();
    }
  }

  // Of two that make a window's first call at once the second is refused as well: the document was
  // not there when it looked. It is there now, so what finds nothing in it is full indeed.
  private boolean passesNow(UpdateOneModel<Document> write) {
    return calls()
            .updateOne(write.getFilter(), Objects.requireNonNull(write.getUpdate()))
            .getMatchedCount()
        > 0;
  }

  private static boolean isDuplicate(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  /** Passes by whoever may be asked, and changes nothing there. */
  private static UpdateOneModel<Document> pass(String whom, Instant now) {
    return new UpdateOneModel<>(
        and(eq(whom), lte("until", Date.from(now))),
        combine(setOnInsert("until", Date.from(now)), setOnInsert("gone", gone(now))),
        UPSERT);
  }

  private static UpdateOneModel<Document> count(Count one) {
    return new UpdateOneModel<>(
        and(eq(one.window()), lt("calls", one.most())),
        combine(inc("calls", 1), setOnInsert("gone", gone(one.end()))),
        UPSERT);
  }

  private Instant blockedUntil(String whom, Instant now) {
    var found = calls().find(eq(whom)).first();
    return found == null ? now : found.getDate("until").toInstant();
  }

  @Override
  public void block(String whom, Instant until) {
    calls()
        .updateOne(
            eq(whom), combine(max("until", Date.from(until)), max("gone", gone(until))), UPSERT);
  }

  // Clocks of instances differ a little: what is over stays for a while.
  private static Date gone(Instant end) {
    return Date.from(end.plus(LINGER));
  }

  // Who counts waits for one machine, not for its disk: a count that is lost is a call too many.
  private MongoCollection<Document> calls() {
    return collection
        .get()
        .withWriteConcern(WriteConcern.W1)
        .withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
