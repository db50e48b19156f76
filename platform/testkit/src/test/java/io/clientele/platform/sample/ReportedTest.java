package io.clientele.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A system around us, which has no code of ours, sends what it likes. */
class ReportedTest extends SampleTest {

  private static final String TOPIC = "clientele.reports";
  private static final String WEIGHED = "io.clientele.reports.Weighed.v1";
  private static final int PARTITION = 0;

  private static KafkaProducer<String, byte[]> stranger;

  @BeforeAll
  static void connect() {
    stranger =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                Infrastructure.bootstrapServers(),
                "compression.type",
                "gzip",
                "max.request.size",
                8_000_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void leave() {
    stranger.close();
  }

  @Test
  @DisplayName("LST-5 of a stranger's reports the one with the latest time stands, in any order")
  void the_latest_stands() {
    var client = newClient();
    weighed(client, "scales", "2024-11-20T12:00:00Z", "7");
    weighed(client, "scales", "2024-11-20T11:00:00Z", "5");
    weighed(client, "scales", "2024-11-20T12:00:00Z", "6");
    send(client, "io.clientele.reports.Unheard.v1", "{\"state\":{}}");
    weighed(client, "balance", "2024-11-01T00:00:00Z", "1");
    eventually(() -> assertThat(weights(client)).containsEntry("balance", 1L));
    assertThat(weights(client)).containsEntry("scales", 7L);

    weighed(client, "scales", "2024-11-20T13:00:00.000000001Z", "3");
    eventually(() -> assertThat(weights(client)).containsEntry("scales", 3L));
    assertThat(reasons(client)).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 whatever a stranger sends waits as a dead letter and holds up nobody else")
  void whatever_a_stranger_sends() {
    var bad = newClient();
    var values = new ArrayList<byte[]>();
    values.add("rubbish".getBytes(UTF_8));
    values.add(null);
    values.add(("[".repeat(3_000)).getBytes(UTF_8));
    values.add(new byte[3_000_000]); // small on the wire, too large to be written down as it is
    values.forEach(value -> send(bad, WEIGHED, value));
    stranger.send(new ProducerRecord<>(TOPIC, PARTITION, "client/" + bad, "{}".getBytes(UTF_8)));
    var good = newClient();
    weighed(good, "scales", "2024-11-20T12:00:00Z", "7");

    eventually(() -> assertThat(weights(good)).containsEntry("scales", 7L));
    assertThat(reasons(bad)).hasSize(values.size() + 1);
    assertThat(reasons(bad)).anySatisfy(one -> assertThat(one).contains("too large"));
    assertThat(reasons(bad)).anySatisfy(one -> assertThat(one).contains("no ce_type"));
    assertThat(weights(bad)).isEmpty();
  }

  private static String newClient() {
    return UUID.randomUUID().toString();
  }

  private static void weighed(String client, String source, String asOf, String weight) {
    var state =
        "{\"client\":\"%s\",\"source\":\"%s\",\"asOf\":\"%s\",\"weight\":%s}"
            .formatted(client, source, asOf, weight);
    send(client, WEIGHED, "{\"state\":" + state + "}");
  }

  private static void send(String client, String type, String value) {
    send(client, type, value.getBytes(UTF_8));
  }

  private static void send(String client, String type, byte[] value) {
    var subject = "client/" + client;
    var record = new ProducerRecord<>(TOPIC, PARTITION, subject, value);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "https://scales.example",
            "ce_traceparent",
            "of another make",
            "ce_type",
            type,
            "ce_subject",
            subject)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    stranger.send(record);
  }

  private Document weights(String client) {
    return stored("tellings", client).get("weights", new Document());
  }

  private List<String> reasons(String client) {
    var waiting = stored("dead-letters", service() + ".tellings|client/" + client);
    return waiting.getList("letters", Document.class, List.of()).stream()
        .map(letter -> letter.getString("reason"))
        .toList();
  }
}
