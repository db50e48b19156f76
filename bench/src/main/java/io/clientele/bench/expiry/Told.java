package io.clientele.bench.expiry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is told of invitations, heard as any other system would hear it. */
final class Told implements AutoCloseable {

  private static final String TOPIC = "clientele.invitation";
  private static final String SUBJECT = "invitation/";
  private static final Duration LOOK = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;

  /** From now on, by this broker. */
  Told(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", "50"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(TOPIC).stream()
            .map(one -> new TopicPartition(TOPIC, one.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position); // the end of now, not that of the first look
  }

  /**
   * Waits until all were told to have expired.
   *
   * @param ends when each is over, by its id
   * @return how long after that it was heard, in nanoseconds
   * @throws IllegalStateException if one is told twice, too early, or not in time
   */
  long[] nanosAfter(Map<String, Instant> ends, Duration patience) {
    var open = new HashMap<>(ends);
    var nanos = new long[ends.size()];
    var last = ends.values().stream().max(Instant::compareTo).orElseThrow().plus(patience);
    while (!open.isEmpty()) {
      for (var record : consumer.poll(LOOK)) {
        var id = record.key().substring(SUBJECT.length());
        if (!ends.containsKey(id) || !isExpiry(record)) {
          continue;
        }
        var end = open.remove(id);
        if (end == null || Instant.now().isBefore(end)) {
          throw new IllegalStateException(id + " was told twice, or before its time");
        }
        nanos[open.size()] = Duration.between(end, Instant.now()).toNanos();
      }
      if (Instant.now().isAfter(last)) {
        throw new IllegalStateException(open.size() + " were not told in time");
      }
    }
    return nanos;
  }

  private static boolean isExpiry(ConsumerRecord<String, byte[]> record) {
    var type = record.headers().lastHeader("ce_type");
    return type != null
        && new String(type.value(), StandardCharsets.UTF_8).endsWith(".InvitationExpired.v1");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
