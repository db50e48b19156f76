package io.clientele.standalone.events;

import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Consumers and producers of a few seconds' life. */
final class KafkaClients {

  private KafkaClients() {}

  /** One that belongs to no group and is told where to read. */
  static KafkaConsumer<String, byte[]> reader(String bootstrapServers) {
    return consumer(Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"));
  }

  /** A member of a group that has never read before. */
  static KafkaConsumer<String, byte[]> member(String bootstrapServers, String group) {
    return consumer(
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "group.id", group,
            "auto.offset.reset", "earliest"));
  }

  static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
