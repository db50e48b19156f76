package io.clientele.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One event as a contract shows it.
 *
 * @param event CloudEvents structured JSON
 */
public record Example(JsonNode event) {

  /** Its full type, {@code io.clientele.client.ClientCreated.v1}. */
  public String type() {
    return event.get("type").asText();
  }

  /** Its name, {@code ClientCreated.v1}. */
  public String name() {
    var owner = type().substring("io.clientele.".length());
    return owner.substring(owner.indexOf('.') + 1);
  }

  /** What it is about. */
  public String subject() {
    return event.get("subject").asText();
  }

  /** The kind of aggregate it is about. */
  public String subjectType() {
    return subject().substring(0, Math.max(0, subject().indexOf('/')));
  }

  /** Its value. */
  public JsonNode data() {
    return event.get("data");
  }

  /** The record its owner would send, in binary mode. */
  public ProducerRecord<String, byte[]> toSend(String topic) {
    return toSend(topic, data().toString());
  }

  /** The same record with another value; for variations of the example. */
  public ProducerRecord<String, byte[]> toSend(String topic, String data) {
    var record = new ProducerRecord<>(topic, subject(), data.getBytes(StandardCharsets.UTF_8));
    event
        .properties()
        .forEach(
            attribute -> {
              var name = attribute.getKey();
              if (name.equals("datacontenttype")) {
                record.headers().add("content-type", bytes(attribute.getValue()));
              } else if (!name.equals("data")) {
                record.headers().add("ce_" + name, bytes(attribute.getValue()));
              }
            });
    return record;
  }

  /** The record as a consumer gets it. */
  public ConsumerRecord<byte[], byte[]> asHeard(String topic) {
    var sent = toSend(topic);
    var heard =
        new ConsumerRecord<>(
            topic, 0, 0, sent.key().getBytes(StandardCharsets.UTF_8), sent.value());
    sent.headers().forEach(heard.headers()::add);
    return heard;
  }

  private static byte[] bytes(JsonNode value) {
    return value.asText().getBytes(StandardCharsets.UTF_8);
  }
}
