package io.clientele.platform.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.clientele.platform.aggregate.AggregateType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.function.Function;
import org.bson.Document;

/**
 * How far the outboxes are behind (OPS-2): measured now and then, for a scrape must never ask the
 * store. Every instance sees the same numbers.
 */
public final class OutboxLag {

  /** More are not counted one by one: by then somebody is awake. */
  static final int MOST = 10_000;

  private final Collection<AggregateType<?, ?>> types;
  private final Function<AggregateType<?, ?>, MongoCollection<Document>> collections;
  private final Clock clock;
  private volatile long aggregates;
  private volatile Instant oldest = Instant.MAX;

  /** The lag of one service. */
  public OutboxLag(
      Collection<AggregateType<?, ?>> types,
      Function<AggregateType<?, ?>, MongoCollection<Document>> collections,
      Clock clock) {
    this.types = types;
    this.collections = collections;
    this.clock = clock;
  }

  /** Aggregates with unsent events at the last look, at most 10,000 of each kind. */
  public long aggregates() {
    return aggregates;
  }

  /** How long the oldest unsent event had been waiting, in seconds; 0 if none was. */
  public double seconds() {
    var since = oldest;
    return since.equals(Instant.MAX)
        ? 0
        : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
  }

  /** Looks anew. */
  public void look() {
    var found = 0L;
    var first = Instant.MAX;
    for (var type : types) {
      for (var document : unsent(type)) {
        found++;
        var at = oldestIn(document);
        first = at.isBefore(first) ? at : first;
      }
    }
    aggregates = found;
    oldest = first;
  }

  // Not {$exists: true}: a range is what the sparse index answers.
  private Iterable<Document> unsent(AggregateType<?, ?> type) {
    return collections
        .apply(type)
        .find(Filters.gt("pendingSince", new Date(0)))
        .projection(Projections.include("outbox.at"))
        .limit(MOST);
  }

  private static Instant oldestIn(Document document) {
    return document.getList("outbox", Document.class, java.util.List.of()).stream()
        .map(event -> event.getDate("at").toInstant())
        .findFirst()
        .orElse(Instant.MAX);
  }
}
