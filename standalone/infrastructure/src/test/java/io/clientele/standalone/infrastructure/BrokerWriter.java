package io.clientele.standalone.infrastructure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends to a broker of its own until it is killed, and prints each value that was acknowledged. */
final class BrokerWriter {

  static final String TOPIC = "durability";

  private BrokerWriter() {}

  /** The directory of the broker is the only argument. */
  public static void main(String[] args) {
    LocalBroker broker = LocalBroker.forTests(Path.of(args[0]));
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 2);
    var strings = new StringSerializer();
    try (var producer = new KafkaProducer<>(settings, strings, strings)) {
      for (int n = 1; ; n++) {
        String value = n + " " + "x".repeat(500);
        producer.send(
            new ProducerRecord<>(TOPIC, value), (sent, failure) -> acknowledge(value, failure));
      }
    }
  }

  private static void acknowledge(String value, Exception failure) {
    if (failure == null) {
      // In one piece: a line cut off by the kill would look like another value.
      byte[] line = (value + "\n").getBytes(StandardCharsets.UTF_8);
      System.out.write(line, 0, line.length);
      System.out.flush();
    }
  }
}
