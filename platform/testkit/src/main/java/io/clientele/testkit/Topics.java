package io.clientele.testkit;

import io.clientele.platform.consume.Told;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Reads what is on a topic, and plays other services by sending what they would. */
public final class Topics {

  // Who closes waits for the fetch under way, which waits for what is not there yet.
  private static final Properties IN_NO_TIME = new Properties();

  static {
    IN_NO_TIME.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "1");
  }

  private final ConsumerFactory<byte[], byte[]> readers;
  private final KafkaOperations<String, byte[]> sender;

  Topics(ConsumerFactory<byte[], byte[]> readers, KafkaOperations<String, byte[]> sender) {
    this.readers = readers;
    this.sender = sender;
  }

  /**
   * Everything on a topic by now that matches, in the order of its partitions. An event may be sent
   * more than once and counts once here, as for everybody who takes it in.
   */
  public List<Told> read(String topic, Predicate<Told> wanted) {
    try (var consumer = readers.createConsumer("test-reader", null, null, IN_NO_TIME)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .collect(Collectors.toSet());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readToTheEnd(consumer, wanted);
    }
  }

  /** Everything on a topic by now about one subject, {@code client/0198…}. */
  public List<Told> about(String topic, String subject) {
    return read(topic, told -> told.subject().equals(subject));
  }

  /** Sends a record as another service would, and waits until the broker has it. */
  public void send(ProducerRecord<String, byte[]> record) {
    sender.send(record).join();
  }

  /**
   * Whether this service has heard all that is on the topics it listens to.
   *
   * @param service the name of the application
   */
  public boolean isHeardBy(String service) {
    return Heard.everything(service);
  }

  private static List<Told> readToTheEnd(
      Consumer<byte[], byte[]> consumer, Predicate<Told> wanted) {
    var ends = consumer.endOffsets(consumer.assignment());
    var found = new LinkedHashMap<String, Told>();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        var told = new Told("test", record);
        if (wanted.test(told)) {
          found.putIfAbsent(record.partition() + " " + told.id(), told);
        }
      }
    }
    return List.copyOf(found.values());
  }
}
