package io.clientele.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.Infrastructure;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
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
import tools.jackson.databind.JsonNode;

/** A system around us, which has no code of ours, sends what it likes. */
class ReportedTest extends SampleTest {

  private static final String TOPIC = "clientele.reports";
  private static final String WEIGHED = "io.clientele.reports.Weighed.v1";
  private static final String RUBBISH = "rubbish";
  private static final int PARTITION = 0;
  private static final int MUCH = 2;

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

  @Test
  @DisplayName("OPS-3 however much rubbish comes on one key, or on none, nothing grows by it")
  void however_much_rubbish() {
    var bad = newClient();
    for (var i = 0; i < MUCH; i++) {
      send(bad, WEIGHED, RUBBISH);
      stranger.send(new ProducerRecord<>(TOPIC, PARTITION, null, RUBBISH.getBytes(UTF_8)));
    }
    var good = newClient();
    weighed(good, "scales", "2024-11-20T12:00:00Z", "7");
    eventually(() -> assertThat(weights(good)).containsEntry("scales", 7L));

    for (var key : List.of("client/" + bad, "")) {
      assertThat(letters(key)).hasSize(MUCH).isSortedAccordingTo(comparingLong(ReportedTest::at));
      assertThat(documents(key))
          .hasSize(MUCH)
          .allSatisfy(one -> assertThat(one.getList("letters", Document.class)).hasSize(1));
      var second = letters(key).get(1);
      assertThat(drop(key)).isEqualTo(200);
      assertThat(letters(key)).hasSize(MUCH - 1).first().isEqualTo(second);
      for (var i = 1; i < MUCH; i++) {
        assertThat(drop(key)).isEqualTo(200);
      }
      assertThat(documents(key)).isEmpty();
      assertThat(drop(key)).as("nothing is left").isEqualTo(404);
    }
  }

  @Test
  @DisplayName("OPS-4 what an earlier release kept in one document is listed and dropped as ever")
  void what_an_earlier_release_kept() {
    var key = "client/" + newClient();
    send(key.substring("client/".length()), WEIGHED, RUBBISH);
    eventually(() -> assertThat(letters(key)).hasSize(1));
    var old = new Document(documents(key).getFirst()).append("_id", id(key));
    var letter = new Document(old.getList("letters", Document.class).getFirst());
    old.put("letters", List.of(new Document(letter).append("offset", 0L), letter));
    var stored = database.getMongoDatabase().getCollection("dead-letters");
    stored.deleteMany(new Document("key", key));
    stored.insertOne(old);
    send(key.substring("client/".length()), WEIGHED, RUBBISH);
    eventually(() -> assertThat(letters(key)).hasSize(3));

    for (var left = 2; left >= 0; left--) {
      assertThat(drop(key)).isEqualTo(200);
      assertThat(letters(key)).hasSize(left);
    }
    assertThat(documents(key)).isEmpty();
  }

  private static long at(JsonNode letter) {
    return letter.get("offset").asLong();
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
    return letters("client/" + client).stream()
        .map(letter -> letter.get("reason").asString())
        .toList();
  }

  private List<JsonNode> letters(String key) {
    return operator
        .get("/actuator/deadletters")
        .json()
        .required("waiting")
        .valueStream()
        .filter(one -> one.get("id").asString().equals(id(key)))
        .flatMap(one -> one.get("letters").valueStream())
        .toList();
  }

  private List<Document> documents(String key) {
    return database
        .getMongoDatabase()
        .getCollection("dead-letters")
        .find(new Document("group", service() + ".tellings").append("key", key))
        .into(new ArrayList<>());
  }

  private int drop(String key) {
    var id = URLEncoder.encode(id(key), UTF_8);
    var path = "/actuator/deadletters?id=" + id;
    return operator.send("DELETE", path, BodyPublishers.noBody()).status();
  }

  private String id(String key) {
    return service() + ".tellings|" + key;
  }
}
