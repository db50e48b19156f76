package io.clientele.access.guessing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.guessing.Tallies;
import io.clientele.access.guessing.Tally;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One small document per who is counted. */
final class MongoTallies implements Tallies {

  private static final String EMPTY_AT = "emptyAt";
  private static final String OPEN_AT = "openAt";
  private static final String EXPIRES_AT = "expiresAt";

  // An instance whose clock is behind still goes by what is over for the store.
  private static final Duration SKEW = Duration.ofHours(1);

  private final MongoCollection<Document> collection;

  MongoTallies(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public Tally of(String key) {
    var found = collection.find(eq(key)).first();
    return found == null
        ? Tally.NONE
        : new Tally(found.getDate(EMPTY_AT).toInstant(), found.getDate(OPEN_AT).toInstant());
  }

  @Override
  public boolean replace(String key, Tally seen, Tally next) {
    if (seen.equals(Tally.NONE)) {
      return Insert.unlessThere(collection, document(key, next));
    }
    return next.equals(Tally.NONE)
        ? collection.deleteOne(only(key, seen)).getDeletedCount() > 0
        : collection.replaceOne(only(key, seen), document(key, next)).getMatchedCount() > 0;
  }

  @Override
  public void forget(String key) {
    collection.deleteOne(eq(key));
  }

  private static Bson only(String key, Tally seen) {
    return and(
        eq(key), eq(EMPTY_AT, Date.from(seen.emptyAt())), eq(OPEN_AT, Date.from(seen.openAt())));
  }

  private static Document document(String key, Tally tally) {
    return new Document("_id", key)
        .append(EMPTY_AT, Date.from(tally.emptyAt()))
        .append(OPEN_AT, Date.from(tally.openAt()))
        .append(EXPIRES_AT, Date.from(tally.idleAt().plus(SKEW)));
  }
}
