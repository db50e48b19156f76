package io.clientele.platform.relay;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.event.Pending;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the events that a crash, an outage or a lost removal left in an outbox, of whichever
 * instance, and hands them to the relay.
 */
public final class LeftBehind {

  /** How long an event may wait before others look after it. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final int AT_ONCE = 200;

  private final Collection<AggregateType<?, ?>> types;
  private final Function<AggregateType<?, ?>, MongoCollection<Document>> collections;
  private final Relay relay;
  private final Clock clock;

  /**
   * The look of one instance.
   *
   * @param types whose outboxes to look into
   * @param collections where the aggregates of a type lie
   */
  public LeftBehind(
      Collection<AggregateType<?, ?>> types,
      Function<AggregateType<?, ?>, MongoCollection<Document>> collections,
      Relay relay,
      Clock clock) {
    this.types = types;
    this.collections = collections;
    this.relay = relay;
    this.clock = clock;
  }

  /** Makes the index the look needs; once, before the first look. */
  public void prepare() {
    for (var type : types) {
      collections
          .apply(type)
          .createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
    }
  }

  /** One look; call it about once a second. */
  public void look() {
    for (var type : types) {
      try {
        look(type);
      } catch (MongoException e) {
        LOG.warn("could not look for unsent events of {}: {}", type.name(), e.toString());
      }
    }
  }

  private void look(AggregateType<?, ?> type) {
    var old = Date.from(clock.instant().minus(PATIENCE));
    var collection = collections.apply(type);
    for (var found :
        collection
            .withReadConcern(ReadConcern.MAJORITY)
            .find(Filters.lt("pendingSince", old))
            .projection(Projections.include("pendingSince"))
            .sort(Sorts.ascending("pendingSince"))
            .limit(AT_ONCE)) {
      var id = found.getString("_id");
      if (!relay.busyWith(type, id)) {
        claim(type, collection, id, found.getDate("pendingSince"));
      }
    }
  }

  private void claim(
      AggregateType<?, ?> type, MongoCollection<Document> collection, String id, Date since) {
    var claimed =
        collection.findOneAndUpdate(
            Filters.and(Filters.eq(id), Filters.eq("pendingSince", since)),
            Updates.set("pendingSince", Date.from(clock.instant())),
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("outbox")));
    if (claimed == null) {
      return; // another instance was quicker
    }
    var outbox = claimed.getList("outbox", Document.class).stream().map(Pending::from).toList();
    if (outbox.isEmpty()) {
      relay.nothingLeft(type, id);
    } else {
      relay.written(type, id, outbox);
    }
  }
}
