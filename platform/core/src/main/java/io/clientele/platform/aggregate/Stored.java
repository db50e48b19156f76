package io.clientele.platform.aggregate;

import io.clientele.platform.event.Pending;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as it lies in the store, or the place where none lies yet.
 *
 * @param id its id
 * @param version how often it was written; 0 where nothing lies
 * @param state its state; null where nothing lies or only a stub: a void that bars a door, or what
 *     was heard of something not yet known
 * @param document the whole document, empty where nothing lies
 */
public record Stored<S>(String id, long version, @Nullable S state, Document document) {

  /** Whether a document lies here at all. */
  public boolean exists() {
    return version > 0;
  }

  /** The sequence of its last event; 0 where there was none. */
  public long sequence() {
    var sequence = document.getLong("sequence");
    return sequence == null ? 0 : sequence;
  }

  /** Its unsent events, oldest first. */
  public List<Pending> outbox() {
    return document.getList("outbox", Document.class, List.of()).stream()
        .map(Pending::from)
        .toList();
  }

  /** The sequence of the newest event of {@code source} that it has taken in; -1 for none. */
  long seen(String source) {
    var seen = document.get("seen", Document.class);
    var sequence = seen == null ? null : seen.getLong(source);
    return sequence == null ? -1 : sequence;
  }
}
