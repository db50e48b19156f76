package io.clientele.platform.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Where a service's aggregates lie: one collection per kind, written with majority and journal. */
public final class AggregateStore {

  private final Function<AggregateType<?, ?>, MongoCollection<Document>> collections;

  /** By a majority, from its journal; who cannot have that within eight seconds is told so. */
  public static final WriteConcern DURABLE =
      WriteConcern.MAJORITY.withJournal(true).withWTimeout(8, TimeUnit.SECONDS);

  private final Outboxes outboxes;
  private final Clock clock;
  private final LongSupplier epoch;
  private final Changes changes;

  /**
   * A store.
   *
   * @param epoch the present epoch of sequences; see {@link io.clientele.platform.event.Sequence}
   */
  public AggregateStore(
      MongoDatabaseFactory database,
      MongoConverter converter,
      Outboxes outboxes,
      Clock clock,
      LongSupplier epoch) {
    this.collections = collections(database);
    this.outboxes = outboxes;
    this.clock = clock;
    this.epoch = epoch;
    this.changes = new Changes(converter);
  }

  /** The aggregates of one kind. */
  public <S, E> Aggregates<S, E> of(AggregateType<S, E> type) {
    return new Aggregates<>(type, this);
  }

  /** The collection of a kind; writes are acknowledged by a majority, from its journal. */
  public MongoCollection<Document> collection(AggregateType<?, ?> type) {
    return collections.apply(type);
  }

  /** Where the aggregates of a kind lie in a database. */
  public static Function<AggregateType<?, ?>, MongoCollection<Document>> collections(
      MongoDatabaseFactory database) {
    return type ->
        database
            .getMongoDatabase()
            .getCollection(type.name())
            .withReadConcern(ReadConcern.LOCAL)
            .withWriteConcern(DURABLE);
  }

  /** The state that lies in a document of this kind. */
  public <S> S read(AggregateType<S, ?> type, Document document) {
    return changes.read(type.state(), document);
  }

  Outboxes outboxes() {
    return outboxes;
  }

  Changes changes() {
    return changes;
  }

  long epoch() {
    return epoch.getAsLong();
  }

  /** Now, to the millisecond: what is stored reads back equal. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
