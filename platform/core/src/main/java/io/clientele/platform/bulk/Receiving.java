package io.clientele.platform.bulk;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.file.KeptFiles;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * Files that come in, each noted before its first byte is stored: what becomes no bulk command, or
 * whose receiver dies, is found and removed.
 */
final class Receiving {

  static final String COLLECTION = "bulk-receptions";

  /** Far longer than receiving a file takes. */
  static final Duration PATIENCE = Duration.ofHours(1);

  private final Supplier<MongoDatabase> database;
  private final KeptFiles files;
  private final BulkStore bulks;

  Receiving(Supplier<MongoDatabase> database, KeptFiles files, BulkStore bulks) {
    this.database = database;
    this.files = files;
    this.bulks = bulks;
  }

  void prepare() {
    receptions().createIndex(Indexes.ascending("due"), new IndexOptions().name("receptions-due"));
  }

  /** A file that has come in, and is nobody's yet. */
  record Received(String reception, String name, long bytes, String digest) {}

  Received receive(String bulk, Incoming incoming) {
    var reception = UUID.randomUUID().toString();
    var due = bulks.now().plus(PATIENCE);
    receptions()
        .insertOne(
            new Document("_id", reception).append("bulk", bulk).append("due", Date.from(due)));
    try {
      var file = files.create(reception, 0);
      var digest = incoming.copy(file.content());
      if (bulks.now().isAfter(due.minus(PATIENCE.dividedBy(2)))) {
        throw new TryAgain("the file came in so slowly that it may just be swept away");
      }
      return new Received(reception, file.name(), file.keep(), digest);
    } catch (RuntimeException e) {
      dropOrLeave(reception, e);
      throw e;
    }
  }

  /** Keeps nothing of a file that will not be anybody's. */
  void drop(String reception) {
    files.clear(reception, Integer.MAX_VALUE);
    receptions().deleteOne(eq(reception));
  }

  /** The same, as well as it goes; the rest is removed later. */
  void dropOrLeave(String reception, RuntimeException because) {
    try {
      drop(reception);
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }

  /** The file is its bulk's. */
  void kept(String reception) {
    receptions().deleteOne(eq(reception));
  }

  /** Removes files that became nobody's. */
  void sweep() {
    for (var late : receptions().find(lte("due", Date.from(bulks.now())))) {
      var reception = late.getString("_id");
      var bulk = bulks.find(late.getString("bulk"));
      if (bulk.filter(it -> it.file().reception().equals(reception)).isPresent()) {
        kept(reception);
      } else {
        drop(reception);
      }
    }
  }

  private MongoCollection<Document> receptions() {
    return database.get().getCollection(COLLECTION).withWriteConcern(AggregateStore.DURABLE);
  }
}
