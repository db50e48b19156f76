package io.clientele.platform.rebuild;

import io.clientele.platform.consume.Hears;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;

/** Asks owners on {@code clientele.retelling}, and reads on their retold topics when it is over. */
final class AskedOwners implements Owners {

  /** Of a projection: one hears its topic, one what is retold there. */
  private static final int CONSUMERS_OF_AN_INSTANCE = 2;

  private final List<String> topics;
  private final Map<String, Set<String>> groups;
  private final KafkaOperations<String, byte[]> sender;
  private final ConsumerFactory<byte[], byte[]> readers;
  private final KafkaAdmin broker;
  private final Clock clock;
  private final Duration patience;

  /**
   * The owners of these topics.
   *
   * @param topics in the order in which they are to be told again
   * @param groups by topic, the consumers that write the list from it
   * @param patience how long an owner may tell nothing before it is asked again
   */
  AskedOwners(
      List<String> topics,
      Map<String, Set<String>> groups,
      KafkaOperations<String, byte[]> sender,
      ConsumerFactory<byte[], byte[]> readers,
      KafkaAdmin broker,
      Clock clock,
      Duration patience) {
    this.topics = List.copyOf(topics);
    this.groups = Map.copyOf(groups);
    this.sender = sender;
    this.readers = readers;
    this.broker = broker;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public Telling tellAgain(String request, List<String> told) {
    return new InTurn(request, told);
  }

  /**
   * One topic after the other, each when the one before has been heard: nobody shall see a row for
   * a moment as it would be without those told first.
   */
  private final class InTurn implements Telling {

    private final String request;
    private final Deque<String> left = new ArrayDeque<>(topics);
    private @Nullable AskedTopic asked;

    InTurn(String request, List<String> told) {
      this.request = request;
      left.removeAll(told);
    }

    @Override
    public List<String> told() {
      return topics.stream().filter(topic -> !left.contains(topic)).toList();
    }

    @Override
    public List<String> waitsFor() {
      var topic = left.peek();
      if (topic == null) {
        return List.of();
      }
      var now = asked;
      if (now == null) {
        now = ask(topic);
        asked = now;
      }
      var open = open(topic, now);
      if (!open.isEmpty()) {
        return open;
      }
      close();
      left.remove();
      return waitsFor();
    }

    private AskedTopic ask(String topic) {
      var listening = new Marks(request, Wire.retold(topic), readers);
      var body = Map.of("request", request, "topic", topic);
      var value = Json.MAPPER.writeValueAsBytes(body);
      var message = new ProducerRecord<>(Hears.RETELLING_TOPIC, request, value);
      try {
        return new AskedTopic(listening, () -> sender.send(message).join(), clock, patience);
      } catch (RuntimeException e) {
        listening.close();
        throw e;
      }
    }

    @Override
    public void close() {
      var last = asked;
      asked = null;
      if (last != null) {
        last.close();
      }
    }
  }

  private List<String> open(String topic, AskedTopic asked) {
    var untold = asked.missing();
    return untold > 0
        ? List.of(
            "%s, to be told again on %d partitions: request %d"
                .formatted(topic, untold, asked.asked()))
        : unheard(topic, asked);
  }

  /** Groups that have not yet taken in all up to the marks. */
  private List<String> unheard(String topic, AskedTopic asked) {
    try (var admin = admin()) {
      return groups.getOrDefault(topic, Set.of()).stream()
          .filter(
              group ->
                  !asked.isHeard(
                      Answered.by(
                          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())))
          .map(group -> group + ", which has not heard all that was told again")
          .sorted()
          .toList();
    }
  }

  @Override
  public List<String> strangers(int instances) {
    var all = new TreeSet<String>();
    groups.values().forEach(all::addAll);
    try (var admin = admin()) {
      return Answered.by(admin.describeConsumerGroups(all).all()).values().stream()
          .filter(group -> group.members().size() > instances * CONSUMERS_OF_AN_INSTANCE)
          .map(
              group ->
                  "%s, which has %d consumers though %d instances confirm; an older release?"
                      .formatted(group.groupId(), group.members().size(), instances))
          .sorted()
          .toList();
    }
  }

  private Admin admin() {
    return Admin.create(broker.getConfigurationProperties());
  }
}
