package io.clientele.platform.event;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event waiting in the outbox of its aggregate, complete: what is sent later is fixed here.
 *
 * @param id unique for ever: {@code <aggregate type>/<id>/<sequence>}
 * @param name the wire name, {@code ClientCreated.v1}
 * @param sequence its place among the events of its aggregate
 * @param at when it happened, to the millisecond
 * @param practice the practice it belongs to, if any
 * @param actor who caused it, by id
 * @param causation the id of the event or command that led to it
 * @param traceparent the W3C trace it belongs to
 * @param value the JSON {@code {"change":…,"state":…}}
 * @param entries what goes on record of it before it is sent; never sent itself
 */
public record Pending(
    String id,
    String name,
    long sequence,
    Instant at,
    @Nullable String practice,
    String actor,
    @Nullable String causation,
    @Nullable String traceparent,
    byte[] value,
    List<Document> entries) {

  public Pending {
    entries = List.copyOf(entries);
  }

  /** An event of which nothing goes on record. */
  public Pending(
      String id,
      String name,
      long sequence,
      Instant at,
      @Nullable String practice,
      String actor,
      @Nullable String causation,
      @Nullable String traceparent,
      byte[] value) {
    this(id, name, sequence, at, practice, actor, causation, traceparent, value, List.of());
  }

  /** As it lies in the outbox. */
  public Document toDocument() {
    var document =
        new Document("id", id)
            .append("name", name)
            .append("sequence", sequence)
            .append("at", java.util.Date.from(at))
            .append("actor", actor)
            .append("bytes", new Binary(value));
    putIfPresent(document, "practice", practice);
    putIfPresent(document, "causation", causation);
    putIfPresent(document, "traceparent", traceparent);
    if (!entries.isEmpty()) {
      document.append("entries", entries);
    }
    return document;
  }

  /** As read from an outbox. */
  public static Pending from(Document document) {
    return new Pending(
        document.getString("id"),
        document.getString("name"),
        document.getLong("sequence"),
        document.getDate("at").toInstant(),
        document.getString("practice"),
        document.getString("actor"),
        document.getString("causation"),
        document.getString("traceparent"),
        document.get("bytes", Binary.class).getData(),
        document.getList("entries", Document.class, List.of()));
  }

  private static void putIfPresent(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }
}
