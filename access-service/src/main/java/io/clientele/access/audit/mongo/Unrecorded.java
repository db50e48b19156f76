package io.clientele.access.audit.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.clientele.access.audit.CatchingUp;
import io.clientele.platform.event.Pending;
import io.clientele.platform.recording.Recorder;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/** What was accepted a moment ago still lies in an outbox. */
final class Unrecorded implements CatchingUp {

  private static final Date EVER = new Date(0);

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
    for (var collection : aggregates.get()) {
      collection
          // What a change of the leader can still undo was not accepted.
          .withReadConcern(ReadConcern.MAJORITY)
          .find(
              Filters.and(
                  Filters.gt("pendingSince", EVER),
                  Filters.eq("outbox.entries.practice", practice)))
          .projection(Projections.include("outbox"))
          .forEach(this::putOnRecord);
    }
  }

  private void putOnRecord(Document found) {
    var entries =
        found.getList("outbox", Document.class, List.of()).stream()
            .map(Pending::from)
            .flatMap(event -> event.entries().stream())
            .toList();
    recorder.put(entries);
  }
}
