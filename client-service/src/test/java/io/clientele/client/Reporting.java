package io.clientele.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What a system around us sends: CloudEvents, without any header that only we have. */
public final class Reporting {

  private static final String TOPIC = "clientele.activity";
  private static final int PARTITION = 0;

  private Reporting() {}

  /** What it knows of a client's activity. */
  public static ProducerRecord<String, byte[]> activity(
      String client, String source, String asOf, Map<String, ? extends @Nullable Object> figures) {
    return record("ClientActivityReported.v1", client, source, asOf, figures);
  }

  /** A score of a client's health. */
  public static ProducerRecord<String, byte[]> health(
      String client, String source, String asOf, @Nullable Object score) {
    var figures = new LinkedHashMap<String, @Nullable Object>();
    figures.put("score", score);
    return record("HealthScoreReported.v1", client, source, asOf, figures);
  }

  private static ProducerRecord<String, byte[]> record(
      String name,
      String client,
      String source,
      String asOf,
      Map<String, ? extends @Nullable Object> figures) {
    var state = new LinkedHashMap<String, @Nullable Object>(figures);
    state.putIfAbsent("client", client);
    state.put("source", source);
    state.put("asOf", asOf);
    return record(name, client, Json.MAPPER.writeValueAsBytes(Map.of("state", state)));
  }

  /** Anything at all, on one partition: what is sent first is heard first. */
  public static ProducerRecord<String, byte[]> record(String name, String client, byte[] value) {
    var subject = "client/" + client;
    var record = new ProducerRecord<>(TOPIC, PARTITION, subject, value);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "https://documents.example",
            "ce_type",
            "io.clientele.activity." + name,
            "ce_subject",
            subject)
        .forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
    return record;
  }

  /** Lets a projection hear it, without a broker between. */
  public static void hear(Projection projection, ProducerRecord<String, byte[]> sent) {
    var heard = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key().getBytes(UTF_8), sent.value());
    sent.headers().forEach(heard.headers()::add);
    projection.hear(new Told("test", heard));
  }
}
