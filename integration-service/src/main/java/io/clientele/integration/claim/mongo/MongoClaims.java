package io.clientele.integration.claim.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.integration.claim.Claims;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;

/** {@code {_id: work, until, holder}}: there while somebody works, or died working. */
final class MongoClaims implements Claims {

  private final Supplier<MongoCollection<Document>> collection;
  private final Clock clock;
  private final Map<String, String> held = new ConcurrentHashMap<>();

  MongoClaims(Supplier<MongoCollection<Document>> collection, Clock clock) {
    this.collection = collection;
    this.clock = clock;
  }

  @Override
  public boolean take(String work, Duration longest) {
    var now = clock.instant();
    var holder = UUID.randomUUID().toString();
    var claim = new Document("until", Date.from(now.plus(longest))).append("holder", holder);
    try {
      claims()
          .updateOne(
              and(eq(work), lte("until", Date.from(now))),
              new Document("$set", claim),
              new UpdateOptions().upsert(true));
    } catch (MongoWriteException | MongoCommandException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false; // somebody works on it
      }
      throw e;
    }
    held.put(work, holder);
    return true;
  }

  @Override
  public void release(String work) {
    var holder = held.remove(work);
    if (holder != null) {
      claims().deleteOne(and(eq(work), eq("holder", holder)));
    }
  }

  private MongoCollection<Document> claims() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
