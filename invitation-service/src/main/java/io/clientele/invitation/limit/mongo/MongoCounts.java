package io.clientele.invitation.limit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.invitation.limit.Counts;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;

/** One small document per what is counted and day. */
final class MongoCounts implements Counts {

  private static final String TAKEN = "taken";
  private static final String EXPIRES_AT = "expiresAt";
  // An instance whose clock is behind still counts what is over for the store.
  private static final long SKEW_SECONDS = 3600;

  private final MongoCollection<Document> collection;

  MongoCounts(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public boolean takeOne(String key, int most, Instant until) {
    for (var turn = 0; turn < 2; turn++) {
      if (increment(key, most, until)) {
        return true;
      }
    }
    return false;
  }

  /** False if it is full, or if somebody else has begun it just now; the second time it is full. */
  private boolean increment(String key, int most, Instant until) {
    try {
      collection.updateOne(
          and(eq(key), lt(TAKEN, most)),
          Updates.combine(
              Updates.inc(TAKEN, 1),
              Updates.setOnInsert(EXPIRES_AT, Date.from(until.plusSeconds(SKEW_SECONDS)))),
          new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public Map<String, Integer> taken(Collection<String> keys) {
    return collection.find(in("_id", keys)).into(new ArrayList<>()).stream()
        .collect(Collectors.toMap(one -> one.getString("_id"), one -> one.getInteger(TAKEN)));
  }

  @Override
  public void giveBack(String key) {
    collection.updateOne(eq(key), Updates.inc(TAKEN, -1));
  }
}
