package io.clientele.standalone.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything on every topic: those of dead letters and of retelling, too. */
record Told(String bootstrapServers) {

  private static final Duration PAUSE = Duration.ofMillis(200);

  void read(Consumer<Place> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> all =
          consumer.listTopics().values().stream().flatMap(List::stream).map(Told::at).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(PAUSE).forEach(record -> each.accept(place(record)));
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static TopicPartition at(PartitionInfo partition) {
    return new TopicPartition(partition.topic(), partition.partition());
  }

  private static Place place(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder(text(record.key())).append('\n');
    record
        .headers()
        .forEach(
            header ->
                text.append(header.key()).append('=').append(text(header.value())).append('\n'));
    return new Place("topic " + record.topic(), text.append(text(record.value())).toString());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }
}
