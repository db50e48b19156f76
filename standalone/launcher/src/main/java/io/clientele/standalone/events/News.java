package io.clientele.standalone.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** What owners have said so far, read as a subscriber who has never read before. */
public final class News {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private News() {}

  /**
   * Reads topics from as far back as they go to their present ends, and on until the reader is
   * content: what was just answered over HTTP may still be on its way.
   *
   * @param each hears every record
   * @param content asked whenever everything there is was read
   * @param atMost how long to read
   * @return the group that was read with
   */
  public static String read(
      String bootstrapServers,
      List<String> topics,
      Consumer<ConsumerRecord<String, byte[]>> each,
      BooleanSupplier content,
      Duration atMost) {
    String group = "demo-subscriber-" + UUID.randomUUID();
    long deadline = System.nanoTime() + atMost.toNanos();
    try (KafkaConsumer<String, byte[]> consumer = KafkaClients.member(bootstrapServers, group)) {
      consumer.subscribe(topics);
      while (System.nanoTime() < deadline) {
        var records = consumer.poll(PAUSE);
        records.forEach(each);
        if (records.isEmpty() && atTheEnd(consumer) && content.getAsBoolean()) {
          break;
        }
      }
      consumer.commitSync();
    }
    forget(bootstrapServers, group);
    return group;
  }

  /** A group nobody will ever read with again would look like one that lags. */
  private static void forget(String bootstrapServers, String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .deleteConsumerGroups(List.of(group))
          .all()
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    }
  }

  private static boolean atTheEnd(KafkaConsumer<String, byte[]> consumer) {
    return !consumer.assignment().isEmpty()
        && consumer.endOffsets(consumer.assignment()).entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
