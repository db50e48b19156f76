package io.clientele.integration.sealing.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.integration.sealing.KeyTimes;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;

/** {@code {_id: key, since}}: ids of keys, and nothing of what they are. */
final class MongoKeyTimes implements KeyTimes {

  private final Supplier<MongoCollection<Document>> collection;

  MongoKeyTimes(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  @Override
  public void seals(String key, Instant since) {
    keys()
        .updateOne(
            eq(key),
            Updates.setOnInsert("since", Date.from(since)),
            new UpdateOptions().upsert(true));
  }

  @Override
  public String newest(Set<String> lost) {
    var newest = keys().find(nin("_id", lost)).sort(Sorts.descending("since", "_id")).first();
    return newest == null ? "" : newest.getString("_id");
  }

  private MongoCollection<Document> keys() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
