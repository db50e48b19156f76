package io.clientele.platform.aggregate;

import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Turns what goes on record of one event into documents: complete, numbered, named by it. */
final class Drafted {

  private Drafted() {}

  /**
   * The entries of one event.
   *
   * @param event the id of the event, of which theirs are made
   */
  static <S, E> List<Document> entries(
      AggregateType<S, E> type,
      Change<S, E> change,
      String event,
      long sequence,
      Instant now,
      Cause cause,
      Changes changes) {
    var documents = new ArrayList<Document>();
    for (var entry : type.recording().entries(change)) {
      var id =
          UUID.nameUUIDFromBytes((event + "|" + documents.size()).getBytes(StandardCharsets.UTF_8));
      var document =
          new Document("_id", id.toString())
              .append("practice", entry.practice())
              .append("act", entry.act())
              .append("by", cause.actor())
              .append("at", Date.from(now))
              .append("subject", type.subject(change.id()))
              .append("sequence", sequence);
      if (cause.from() != null) {
        document.append("from", cause.from());
      }
      if (cause.causation() != null) {
        document.append("causation", cause.causation());
      }
      add(entry, document, changes);
      documents.add(document);
    }
    return documents;
  }

  private static void add(Entry entry, Document document, Changes changes) {
    entry
        .facts()
        .forEach(
            (name, value) -> {
              if (document.containsKey(name)) {
                throw new IllegalArgumentException("no fact may be called " + name);
              }
              document.append(name, value);
            });
    if (entry.state() != null) {
      document.append("of", entry.of()).append("state", changes.fields(entry.state()));
    }
  }
}
