package io.clientele.platform.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.recording.Recorder;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/** A record in MongoDB: one document per entry; here nothing updates and nothing deletes. */
public final class MongoRecorder implements Recorder {

  private final Supplier<MongoCollection<Document>> collection;

  /** Entries go to this collection. */
  public MongoRecorder(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  @Override
  public void put(List<Document> entries) {
    var record = collection.get().withWriteConcern(AggregateStore.DURABLE);
    for (var entry : entries) {
      try {
        record.insertOne(entry);
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        // Somebody was quicker, or we were and never heard of it.
        assertKeptForGood(record, entry);
      }
    }
  }

  private static void assertKeptForGood(MongoCollection<Document> record, Document entry) {
    var id = entry.getString("_id");
    if (record.withReadConcern(ReadConcern.MAJORITY).find(Filters.eq(id)).first() == null) {
      throw new TryAgain("an entry is not yet on record for good: " + id);
    }
  }
}
