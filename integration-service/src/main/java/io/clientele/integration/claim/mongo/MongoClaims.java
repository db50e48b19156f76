package io.clientele.integration.claim.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.integration.claim.Claim;
import io.clientele.integration.claim.Claims;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;

/** {@code {_id: work, until, holder}}: there while somebody works, or died working. */
final class MongoClaims implements Claims {

  private final Supplier<MongoCollection<Document>> collection;
  private final Clock clock;

  MongoClaims(Supplier<MongoCollection<Document>> collection, Clock clock) {
    this.collection = collection;
    this.clock = clock;
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
