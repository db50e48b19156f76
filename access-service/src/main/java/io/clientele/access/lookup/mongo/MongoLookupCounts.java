package io.clientele.access.lookup.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.access.lookup.LookupCounts;
import io.clientele.access.lookup.Window;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** One small document per who is counted and window. */
final class MongoLookupCounts implements LookupCounts {

  private static final String COUNT = "count";
  private static final String EXPIRES_AT = "expiresAt";

  // An instance whose clock is behind still counts in a window that is over for the store.
  private static final Duration SKEW = Duration.ofHours(1);

  private final MongoCollection<Document> collection;

  MongoLookupCounts(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public boolean count(String whose, Window window, int most) {
    try {
      return update(whose, window, most, true);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      // It is there: full, or made by somebody else in this moment. The same without upsert tells.
      return update(whose, window, most, false);
    }
  }

  private boolean update(String whose, Window window, int most, boolean upsert) {
    var result =
        collection.updateOne(
            and(eq(whose + "/" + window.from().getEpochSecond()), lt(COUNT, most)),
            Updates.combine(
                Updates.inc(COUNT, 1),
                Updates.setOnInsert(EXPIRES_AT, Date.from(window.until().plus(SKEW)))),
            new UpdateOptions().upsert(upsert));
    return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
  }
}
