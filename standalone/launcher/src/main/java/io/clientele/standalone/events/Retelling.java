package io.clientele.standalone.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Has the owner of a topic tell all its state again, and listens until it says that was all. */
public final class Retelling {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REQUESTS = "clientele.retelling";
  private static final String ENDED = "RetellingEnded.v1";
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final String bootstrapServers;
  private final String request = "retell-" + UUID.randomUUID();

  private Retelling(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Asks and listens.
   *
   * @param topic the owner's topic, {@code clientele.client}
   * @param each hears every event of this retelling, its closing marks included
   * @param atMost how long to wait for the last closing mark
   * @return how many aggregates the owner says it told
   * @throws IllegalStateException if nobody tells on such a topic, or it is not over in time
   */
  public static long of(
      String bootstrapServers, String topic, Consumer<Event> each, Duration atMost) {
    return new Retelling(bootstrapServers).run(topic, each, atMost);
  }

  private long run(String topic, Consumer<Event> each, Duration atMost) {
    try (KafkaConsumer<String, byte[]> consumer = KafkaClients.reader(bootstrapServers)) {
      List<TopicPartition> partitions = listenFromNow(consumer, topic + ".retold");
      ask(topic);
      Set<Integer> closed = new HashSet<>();
      long told = 0;
      long deadline = System.nanoTime() + atMost.toNanos();
      while (closed.size() < partitions.size()) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "%s was told again on %d of %d partitions within %d s"
                  .formatted(topic, closed.size(), partitions.size(), atMost.toSeconds()));
        }
        for (var record : consumer.poll(PAUSE)) {
          Event event = Event.of(record);
          if (event.causation().equals(request)) {
            each.accept(event);
            if (event.type().equals(ENDED)) {
              closed.add(record.partition());
              told = event.value().path("aggregates").asLong();
            }
          }
        }
      }
      return told;
    }
  }

  private static List<TopicPartition> listenFromNow(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    // Asking for one topic by name might make it; the list of all never does.
    List<PartitionInfo> known = consumer.listTopics().get(topic);
    if (known == null) {
      throw new IllegalStateException("nobody tells anything again on " + topic);
    }
    List<TopicPartition> partitions =
        known.stream().map(one -> new TopicPartition(topic, one.partition())).toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Seeking is lazy, and the request must not overtake it.
    partitions.forEach(consumer::position);
    return partitions;
  }

  private void ask(String topic) {
    try (KafkaProducer<String, byte[]> producer = KafkaClients.producer(bootstrapServers)) {
      byte[] value = JSON.writeValueAsBytes(Map.of("request", request, "topic", topic));
      producer.send(new ProducerRecord<>(REQUESTS, request, value)).get();
    } catch (JsonProcessingException | ExecutionException e) {
      throw new IllegalStateException("the request could not be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking", e);
    }
  }
}
