package io.clientele.testkit;

import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Wire;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What another service tells of something it owns, as if it had been told long ago.
 *
 * @param subject what it is about: {@code practice/0f9d…}
 * @param event its name with its version
 * @param practice whose it is
 * @param change what happened
 * @param state how it is since
 */
public record News(
    String topic,
    String subject,
    String event,
    long sequence,
    String practice,
    Map<String, ? extends @Nullable Object> change,
    Map<String, ? extends @Nullable Object> state) {

  /** News that only says how it is. */
  public static News of(
      String topic,
      String subject,
      String event,
      long sequence,
      String practice,
      Map<String, ? extends @Nullable Object> state) {
    return new News(topic, subject, event, sequence, practice, Map.of(), state);
  }

  /** As it goes to the broker, to the partition its subject falls into. */
  public ProducerRecord<String, byte[]> record() {
    return record(null);
  }

  /** As it goes to the broker, to this partition. */
  public ProducerRecord<String, byte[]> record(@Nullable Integer partition) {
    return Wire.record(topic, topic, partition, subject, pending());
  }

  private Pending pending() {
    return new Pending(
        subject + "/" + sequence,
        event,
        sequence,
        Instant.EPOCH,
        practice,
        "test",
        null,
        null,
        Json.MAPPER.writeValueAsBytes(Map.of("change", change, "state", state)));
  }
}
