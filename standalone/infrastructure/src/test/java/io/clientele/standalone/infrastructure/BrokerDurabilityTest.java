package io.clientele.standalone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the broker has acknowledged is there after {@code kill -9}. */
class BrokerDurabilityTest {

  private final Path directory;

  BrokerDurabilityTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  @DisplayName("OPS-3 a killed broker has everything it acknowledged in order")
  void a_killed_broker_has_everything_it_acknowledged_in_order() throws Exception {
    List<String> acknowledged = new DoomedProcess(BrokerWriter.class, directory).killedAfter(5_000);

    try (LocalBroker broker = LocalBroker.onDisk(directory, 0)) {
      // The last line may be cut off: it was still in the pipe when its writer died.
      List<String> whole = acknowledged.subList(0, acknowledged.size() - 1);
      assertThat(read(broker, whole.size())).startsWith(whole.toArray(String[]::new));
    }
  }

  @Test
  @DisplayName("OPS-3 a closed broker opens again at once with its records")
  void a_closed_broker_opens_again_at_once_with_its_records() throws Exception {
    try (LocalBroker broker = LocalBroker.forTests(directory)) {
      send(broker, "kept");
    }
    Instant before = Instant.now();
    try (LocalBroker broker = LocalBroker.onDisk(directory, 0)) {
      assertThat(Instant.now()).isBefore(before.plusSeconds(4));
      assertThat(read(broker, 1)).containsExactly("kept");
    }
  }

  private static void send(LocalBroker broker, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    var strings = new StringSerializer();
    try (var producer = new KafkaProducer<>(settings, strings, strings)) {
      producer.send(new ProducerRecord<>(BrokerWriter.TOPIC, value)).get();
    }
  }

  @Test
  @DisplayName("OPS-3 a topic must be created by hand unless a test asks otherwise")
  void a_topic_must_be_created_by_hand_unless_a_test_asks_otherwise() {
    try (LocalBroker broker = LocalBroker.onDisk(directory, 0)) {
      try (var consumer = consumer(broker)) {
        assertThat(consumer.listTopics()).doesNotContainKey(BrokerWriter.TOPIC);
        assertThat(consumer.partitionsFor(BrokerWriter.TOPIC)).isEmpty();
      }
    }
  }

  private static List<String> read(LocalBroker broker, int atLeast) {
    List<String> values = new ArrayList<>();
    try (var consumer = consumer(broker)) {
      consumer.subscribe(List.of(BrokerWriter.TOPIC));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(heard -> values.add(heard.value()));
                return values.size() >= atLeast;
              });
    }
    return values;
  }

  private static KafkaConsumer<String, String> consumer(LocalBroker broker) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            "reader",
            "auto.offset.reset",
            "earliest",
            "session.timeout.ms",
            6000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}
