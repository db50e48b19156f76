package io.clientele.platform.consume;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.event.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as it was heard.
 *
 * @param group the consumer group that heard it
 * @param record the record as it came
 */
public record Told(String group, ConsumerRecord<byte[], byte[]> record) {

  /** Its unique id. */
  public String id() {
    return required("ce_id");
  }

  /** Its type, {@code io.clientele.client.ClientCreated.v1}; empty if it says none. */
  public String type() {
    var type = header("ce_type");
    return type == null ? "" : type;
  }

  /** What it is about, {@code client/0198…}. */
  public String subject() {
    return required("ce_subject");
  }

  /** The kind of aggregate it is about. */
  public String subjectType() {
    var subject = subject();
    return subject.substring(0, Math.max(0, subject.indexOf('/')));
  }

  /** The id of the aggregate it is about. */
  public String subjectId() {
    var subject = subject();
    return subject.substring(subject.indexOf('/') + 1);
  }

  /** Its place among the events of its aggregate. */
  public long sequence() {
    return Long.parseLong(required("ce_sequence"));
  }

  /** The practice it belongs to, or null. */
  public @Nullable String practice() {
    return header("ce_practiceid");
  }

  /** The id of the login or service that caused it. */
  public String actor() {
    return required("ce_actor");
  }

  /** When it happened. */
  public Instant time() {
    return Instant.parse(required("ce_time"));
  }

  /** The trace it belongs to, or null. */
  public @Nullable String traceparent() {
    return header("ce_traceparent");
  }

  /** What the store must know to take it in once. */
  public Heard heard() {
    return new Heard(subject(), sequence());
  }

  /** What follows is caused by this event, done by {@code actor}. */
  public Cause causeOf(String actor) {
    return new Cause(actor, null, id(), traceparent(), null);
  }

  /** What changed, read as the consumer wants it; unknown fields are ignored. */
  public <C> C change(Class<C> type) {
    return part(Json.MAPPER, "change", type);
  }

  /** The public state after it, read as the consumer wants it; unknown fields are ignored. */
  public <T> T state(Class<T> type) {
    return part(Json.MAPPER, "state", type);
  }

  /**
   * The state that somebody who is none of ours told, read as they told it; unknown fields are
   * ignored.
   */
  public <T> T reported(Class<T> type) {
    return part(Json.EXACT, "state", type);
  }

  private <T> T part(JsonMapper json, String name, Class<T> type) {
    JsonNode part = json.readTree(record.value()).get(name);
    if (part == null || part.isNull()) {
      throw new IllegalArgumentException("event " + id() + " carries no " + name);
    }
    return json.treeToValue(part, type);
  }

  private String required(String name) {
    var value = header(name);
    if (value == null) {
      throw new IllegalArgumentException("not an event: it has no " + name);
    }
    return value;
  }

  private @Nullable String header(String name) {
    return header(record, name);
  }

  /** The text of a header of a record, or null. */
  static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
