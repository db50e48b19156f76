package io.clientele.platform.deadletter;

import java.util.List;
import org.bson.Document;

/**
 * What of one key waits for one group.
 *
 * @param id names it for replay and drop
 * @param group the consumer that could not take it in
 * @param key the aggregate the events are about
 * @param ordered whether later events of the key wait behind
 * @param letters the events, oldest first
 */
public record Waiting(
    String id, String group, String key, boolean ordered, List<DeadLetter> letters) {

  static Waiting from(Document document) {
    return new Waiting(
        document.getString("_id"),
        document.getString("group"),
        document.getString("key"),
        Boolean.TRUE.equals(document.getBoolean("ordered")),
        document.getList("letters", Document.class, List.of()).stream()
            .map(DeadLetter::from)
            .toList());
  }
}
