package io.clientele.platform.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.recording.Recorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;

/** A record in MongoDB: one document per entry; here nothing updates and nothing deletes. */
public final class MongoRecorder implements Recorder {

  private static final String ID = "_id";

  private final Supplier<MongoCollection<Document>> collection;

  /** Entries go to this collection. */
  public MongoRecorder(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  @Override
  public void put(List<Document> entries) {
    var record = collection.get().withWriteConcern(AggregateStore.DURABLE);
    try {
      // Unordered: what is there already keeps none of the others off the record.
      record.insertMany(entries, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      // Somebody was quicker, or we were and never heard of it.
      assertKeptForGood(record, alreadyThere(entries, e));
    }
  }

  private static Set<String> alreadyThere(List<Document> entries, MongoBulkWriteException e) {
    var errors = e.getWriteErrors();
    if (e.getWriteConcernError() != null
        || errors.stream().anyMatch(one -> one.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
      throw e;
    }
    return errors.stream()
        .map(one -> entries.get(one.getIndex()).getString(ID))
        .collect(Collectors.toSet());
  }

  private static void assertKeptForGood(MongoCollection<Document> record, Set<String> ids) {
    var missing = new HashSet<>(ids);
    record
        .withReadConcern(ReadConcern.MAJORITY)
        .find(Filters.in(ID, ids))
        .projection(Projections.include(ID))
        .forEach(one -> missing.remove(one.getString(ID)));
    if (!missing.isEmpty()) {
      throw new TryAgain("not yet on record for good: " + missing);
    }
  }
}
