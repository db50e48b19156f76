package io.clientele.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** How events look on Kafka: CloudEvents 1.0, binary mode, one key per aggregate. */
public final class Wire {

  private static final String PREFIX = "clientele.";

  private Wire() {}

  /** The type others subscribe to: {@code io.clientele.client.ClientCreated.v1}. */
  public static String type(String topic, String name) {
    return "io.clientele." + owner(topic) + "." + name;
  }

  /** Whose topic it is: {@code client} for {@code clientele.client}. */
  public static String owner(String topic) {
    return topic.substring(PREFIX.length());
  }

  /** The topic on which an owner tells its state again. */
  public static String retold(String topic) {
    return topic + ".retold";
  }

  /** One event, ready to be sent. */
  public static ProducerRecord<String, byte[]> record(String topic, String key, Pending event) {
    return record(topic, topic, null, key, event);
  }

  /**
   * One event about what {@code source} owns, sent to {@code topic}, which may be another.
   *
   * @param partition where to, or null to let the key decide
   */
  public static ProducerRecord<String, byte[]> record(
      String source, String topic, @Nullable Integer partition, String key, Pending event) {
    return KafkaMessageFactory.<String>createWriter(topic, partition, key)
        .writeBinary(cloudEvent(source, key, event));
  }

  private static CloudEvent cloudEvent(String source, String key, Pending event) {
    var builder =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withType(type(source, event.name()))
            .withSource(URI.create("/clientele/" + owner(source)))
            .withSubject(key)
            .withTime(OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
            .withDataSchema(URI.create("urn:clientele:" + owner(source) + ":" + event.name()))
            .withDataContentType("application/json")
            .withData(event.value())
            .withExtension("partitionkey", key)
            .withExtension("sequence", Sequence.text(event.sequence()))
            .withExtension("actor", event.actor());
    withExtension(builder, "practiceid", event.practice());
    withExtension(builder, "causationid", event.causation());
    withExtension(builder, "traceparent", event.traceparent());
    return builder.build();
  }

  private static void withExtension(
      CloudEventBuilder builder, String name, @Nullable String value) {
    if (value != null) {
      builder.withExtension(name, value);
    }
  }
}
