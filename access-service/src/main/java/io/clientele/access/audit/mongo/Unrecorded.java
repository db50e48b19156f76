package io.clientele.access.audit.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.clientele.access.audit.CatchingUp;
import io.clientele.platform.event.Pending;
import io.clientele.platform.recording.Recorder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/** What was accepted a moment ago still lies in an outbox. */
final class Unrecorded implements CatchingUp {

  private static final Date EVER = new Date(0);
  // Enough that a thousand changes are two inserts, few enough to hold.
  private static final int AT_ONCE = 500;

  private final Supplier<? extends Collection<MongoCollection<Document>>> aggregates;
  private final Recorder recorder;

  /**
   * What lies in these.
   *
   * @param aggregates the collections of all aggregates with an outbox
   */
  Unrecorded(
      Supplier<? extends Collection<MongoCollection<Document>>> aggregates, Recorder recorder) {
    this.aggregates = aggregates;
    this.recorder = recorder;
  }

  /** Few documents have anything waiting at all, and the index of those is the relay's. */
  @Override
  public void putOnRecord(String practice) {
    var waiting = new ArrayList<Document>();
    for (var collection : aggregates.get()) {
      collection
          // What a change of the leader can still undo was not accepted.
          .withReadConcern(ReadConcern.MAJORITY)
          .find(
              Filters.and(
                  Filters.gt("pendingSince", EVER),
                  Filters.eq("outbox.entries.practice", practice)))
          .projection(Projections.include("outbox"))
          .forEach(
              found -> {
                waiting.addAll(entries(found));
                if (waiting.size() >= AT_ONCE) {
                  put(waiting);
                }
              });
    }
    put(waiting);
  }

  private void put(List<Document> waiting) {
    if (!waiting.isEmpty()) {
      recorder.put(List.copyOf(waiting));
      waiting.clear();
    }
  }

  private static List<Document> entries(Document found) {
    return found.getList("outbox", Document.class, List.of()).stream()
        .map(Pending::from)
        .flatMap(event -> event.entries().stream())
        .toList();
  }
}
