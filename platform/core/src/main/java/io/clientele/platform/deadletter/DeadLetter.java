package io.clientele.platform.deadletter;

import java.time.Instant;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;

/**
 * One event that waits for an operator.
 *
 * @param topic where it came from
 * @param partition of that topic
 * @param offset in that partition
 * @param keptPartition where the dead-letter topic holds it
 * @param keptOffset in that partition
 * @param reason why it could not be taken in, or that it waits behind one that could not
 * @param at when it was kept
 */
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    int keptPartition,
    long keptOffset,
    String reason,
    Instant at) {

  static DeadLetter of(
      ConsumerRecord<?, ?> record, RecordMetadata kept, String reason, Instant at) {
    return new DeadLetter(
        record.topic(),
        record.partition(),
        record.offset(),
        kept.partition(),
        kept.offset(),
        reason,
        at);
  }

  static DeadLetter from(Document document) {
    return new DeadLetter(
        document.getString("topic"),
        document.getInteger("partition"),
        document.getLong("offset"),
        document.getInteger("keptPartition"),
        document.getLong("keptOffset"),
        document.getString("reason"),
        document.getDate("at").toInstant());
  }

  Document toDocument() {
    return source()
        .append("keptPartition", keptPartition)
        .append("keptOffset", keptOffset)
        .append("reason", reason)
        .append("at", Date.from(at));
  }

  /** What tells it from every other: where it came from. */
  Document source() {
    return new Document("topic", topic).append("partition", partition).append("offset", offset);
  }
}
