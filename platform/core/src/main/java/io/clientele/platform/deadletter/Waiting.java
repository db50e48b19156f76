package io.clientele.platform.deadletter;

import io.clientele.platform.consume.Told;
import io.clientele.platform.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What of one key waits for one group.
 *
 * @param id names it for replay and drop: group and key
 * @param group the consumer that could not take it in
 * @param key the aggregate the events are about; empty if they came without a key
 * @param ordered whether later events of the key wait behind
 * @param letters the events, oldest first; of very many the first ones
 */
public record Waiting(
    String id, String group, String key, boolean ordered, List<DeadLetter> letters) {

  static Waiting from(Document document) {
    var group = document.getString("group");
    var key = document.getString("key");
    return new Waiting(
        id(group, key),
        group,
        key,
        Boolean.TRUE.equals(document.getBoolean("ordered")),
        document.getList("letters", Document.class, List.of()).stream()
            .map(DeadLetter::from)
            .toList());
  }

  /** The letters of another document of the same group and key after these. */
  Waiting and(Waiting other) {
    var all = Stream.concat(letters.stream(), other.letters.stream()).toList();
    return new Waiting(id, group, key, ordered || other.ordered, all);
  }

  static String id(String group, String key) {
    return group + "|" + key;
  }

  static String key(Told told) {
    var key = told.record().key();
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }

  /** An id of bounded length: a stranger may choose a key as long as a record. */
  static String hashed(String id) {
    var end = id.indexOf('|');
    return id.substring(0, Math.max(end, 0)) + "|" + Sha256.of(id.substring(end + 1));
  }
}
