package io.clientele.integration.claim.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.integration.claim.Claim;
import io.clientele.integration.claim.Claims;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;

/** {@code {_id: work, until, holder}}: there while somebody works, or died working. */
final class MongoClaims implements Claims {

  /** So much later the store forgets one: no clock of an instance is that far behind its own. */
  private static final long LINGER_HOURS = 1;

  private final Supplier<MongoCollection<Document>> collection;
  private final Clock clock;

  MongoClaims(Supplier<MongoCollection<Document>> collection, Clock clock) {
    this.collection = collection;
    this.clock = clock;
  }

  /** Makes the index by which claims of who died working go. */
  void prepare() {
    collection
        .get()
        .createIndex(
            Indexes.ascending("until"),
            new IndexOptions().name("gone").expireAfter(LINGER_HOURS, TimeUnit.HOURS));
  }

  @Override
  public Optional<Claim> take(String work, Duration longest) {
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
        return Optional.empty(); // somebody works on it
      }
      throw e;
    }
    return Optional.of(() -> claims().deleteOne(and(eq(work), eq("holder", holder))));
  }

  private MongoCollection<Document> claims() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
