package io.clientele.standalone.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One event as it came.
 *
 * @param type the last part of its CloudEvents type, {@code ClientCreated.v1}
 * @param subject the aggregate it is about, {@code client/<id>}
 * @param sequence its place among the events of that aggregate
 * @param causation what led to it; empty where it says nothing
 * @param schema the urn of the schema of its value
 * @param value the JSON {@code {"change":…,"state":…}}
 */
public record Event(
    String type, String subject, long sequence, String causation, String schema, JsonNode value) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "io.clientele.";

  /**
   * Parses a record.
   *
   * @throws RuntimeException if it is no CloudEvents 1.0 message in binary mode, or lacks what
   *     every event of ours has
   */
  public static Event of(ConsumerRecord<String, byte[]> record) {
    CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
    String type = event.getType();
    return new Event(
        type.substring(type.indexOf('.', PREFIX.length()) + 1),
        requireNonNull(event.getSubject(), "subject"),
        Long.parseLong(extension(event, "sequence")),
        extension(event, "causationid"),
        requireNonNull(event.getDataSchema(), "dataschema").toString(),
        json(requireNonNull(event.getData(), "data").toBytes()));
  }

  private static String extension(CloudEvent event, String name) {
    return Objects.toString(event.getExtension(name), "");
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
