package io.clientele.platform.relay;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.clientele.platform.aggregate.AggregateType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes acknowledged events out of their outboxes, in batches. A removal that fails is forgotten:
 * the event is sent once more, which is harmless.
 */
public class Removals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Removals.class);
  private static final int BATCH = 500;

  private record Removal(AggregateType<?, ?> type, String id, String event, Runnable after) {}

  private record Place(AggregateType<?, ?> type, String id) {}

  private final Function<AggregateType<?, ?>, com.mongodb.client.MongoCollection<Document>>
      collections;
  private final BlockingQueue<Removal> queue = new LinkedBlockingQueue<>();
  private final Thread worker = Thread.ofVirtual().name("outbox-removals").unstarted(this::work);

  /**
   * Removals of one instance.
   *
   * @param collections where the aggregates of a type lie
   */
  public Removals(
      Function<AggregateType<?, ?>, com.mongodb.client.MongoCollection<Document>> collections) {
    this.collections = collections;
    worker.start();
  }

  void add(AggregateType<?, ?> type, String id, String event, Runnable after) {
    queue.add(new Removal(type, id, event, after));
  }

  private void work() {
    var batch = new ArrayList<Removal>();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        batch.add(queue.take());
        queue.drainTo(batch, BATCH);
        remove(batch);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("acknowledged events stay in their outboxes for now: {}", e.toString());
      }
      batch.forEach(removal -> removal.after().run());
      batch.clear();
    }
  }

  private void remove(List<Removal> batch) {
    var places = new LinkedHashMap<Place, List<String>>();
    for (var removal : batch) {
      places
          .computeIfAbsent(new Place(removal.type(), removal.id()), place -> new ArrayList<>())
          .add(removal.event());
    }
    var writes = new LinkedHashMap<AggregateType<?, ?>, List<WriteModel<Document>>>();
    places.forEach(
        (place, events) -> {
          var models = writes.computeIfAbsent(place.type(), type -> new ArrayList<>());
          models.add(
              new UpdateOneModel<>(
                  Filters.eq(place.id()), Updates.pullByFilter(outboxWith(events))));
          models.add(
              new UpdateOneModel<>(nothingPending(place.id()), Updates.unset("pendingSince")));
        });
    writes.forEach(
        (type, models) ->
            collections.apply(type).bulkWrite(models, new BulkWriteOptions().ordered(true)));
  }

  private static Bson outboxWith(List<String> events) {
    return new Document("outbox", new Document("id", new Document("$in", events)));
  }

  /**
   * Which document may lose its {@code pendingSince}: only one that holds nothing unsent at that
   * moment, or an event written in between would never be found again.
   */
  Bson nothingPending(String id) {
    return Filters.and(Filters.eq(id), Filters.size("outbox", 0));
  }

  /** Stops at once. */
  @Override
  public void close() {
    worker.interrupt();
  }
}
