package io.clientele.standalone.journey.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.standalone.events.Event;
import io.clientele.standalone.events.Schemas;
import io.clientele.standalone.journey.check.CheckFailed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Another company's system. All it has of ours is what is published of one topic: it keeps no count
 * of what it sent, and knows neither practices nor logins.
 */
final class DocumentSystem implements AutoCloseable {

  private static final String TOPIC = "clientele.activity";
  private static final String SCHEMA = "urn:clientele:activity:";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> kafka;

  DocumentSystem(String bootstrapServers) {
    this.kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Reports what it knows of a client.
   *
   * @throws CheckFailed if the published schema does not allow that
   */
  void report(String event, String client, Map<String, ?> known) {
    Map<String, Object> state = new LinkedHashMap<>(known);
    state.put("client", client);
    var value = JSON.valueToTree(Map.of("state", state));
    var faults = Schemas.faults(new Event(event, subject(client), 0, "", SCHEMA + event, value));
    if (!faults.isEmpty()) {
      throw new CheckFailed("the report is as published: " + faults);
    }
    send(event, client, value.toString());
  }

  /** Sends anything, and waits until the broker has it. */
  void send(String event, String client, String value) {
    var record = new ProducerRecord<>(TOPIC, subject(client), value.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "io.clientele.activity." + event,
            "ce_source",
            "https://documents.example",
            "ce_subject",
            subject(client))
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    kafka.send(record);
    kafka.flush();
  }

  private static String subject(String client) {
    return "client/" + client;
  }

  @Override
  public void close() {
    kafka.close();
  }
}
