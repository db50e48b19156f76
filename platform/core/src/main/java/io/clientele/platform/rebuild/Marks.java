package io.clientele.platform.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Looks for the closing marks of one request on the topic on which an owner tells again. */
final class Marks implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final String ENDED = ".RetellingEnded.v1";

  private final String mark;
  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> found = new HashMap<>();
  private long heard;

  /** Listens from now on. */
  Marks(String request, String topic, ConsumerFactory<byte[], byte[]> readers) {
    mark = "retelling/" + request;
    consumer = readers.createConsumer(null, "rebuild");
    try {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException(topic + " is not there yet");
      }
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position); // else the seek would come after the request
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /**
   * On how many partitions the owner is not done yet. Reads on while something is told, about a
   * second at most.
   */
  int missing() {
    var began = System.nanoTime();
    var before = -1L;
    while (heard > before && untold() > 0 && System.nanoTime() - began < AT_MOST.toNanos()) {
      before = heard;
      consumer.poll(MOMENT).forEach(this::take);
    }
    return untold();
  }

  private int untold() {
    return consumer.assignment().size() - found.size();
  }

  /** How many records were told, of this request or another. */
  long heard() {
    return heard;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    heard++;
    if (mark.equals(header(record, "ce_subject"))
        && String.valueOf(header(record, "ce_type")).endsWith(ENDED)) {
      found.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
  }

  private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** Whether who has heard so far has heard all before the marks. */
  boolean areHeard(Map<TopicPartition, OffsetAndMetadata> soFar) {
    return found.entrySet().stream()
        .allMatch(
            mark -> {
              var next = soFar.get(mark.getKey());
              return next != null && next.offset() >= mark.getValue();
            });
  }

  @Override
  public void close() {
    consumer.close();
  }
}
