package io.clientele.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Wire;
import io.clientele.testkit.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;

/** The other services, as far as they tell again what they own, to whoever asks. */
final class OtherOwners implements AutoCloseable {

  private static final String REQUESTS = "clientele.retelling";
  private static final List<String> TOPICS =
      List.of(
          "clientele.access",
          "clientele.integration",
          "clientele.invitation",
          "clientele.subscription");

  /** What was asked for, in order. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final Topics topics;
  private final ConsumerFactory<byte[], byte[]> readers;
  private final Map<String, String> signingKeys;
  private final Thread listening;
  private volatile boolean closed;

  /**
   * From now on they answer.
   *
   * @param signingKeys by id, those that no topic has ever told
   */
  OtherOwners(
      Topics topics, ConsumerFactory<byte[], byte[]> readers, Map<String, String> signingKeys) {
    this.topics = topics;
    this.readers = readers;
    this.signingKeys = Map.copyOf(signingKeys);
    var consumer = readers.createConsumer("other-owners", null);
    var partitions = partitions(consumer, REQUESTS);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    listening = Thread.ofPlatform().daemon().start(() -> answer(consumer));
  }

  /** An operator asks for a topic to be told again. */
  void retell(String topic) {
    var body = Map.of("request", "retell " + topic, "topic", topic);
    topics.send(new ProducerRecord<>(REQUESTS, Json.MAPPER.writeValueAsBytes(body)));
  }

  private void answer(Consumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (!closed) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          answer(Json.MAPPER.readTree(new String(record.value(), UTF_8)));
        }
      }
    }
  }

  private void answer(JsonNode request) {
    var topic = request.get("topic").asString();
    asked.add(topic);
    if (TOPICS.contains(topic)) {
      newest(topic).forEach(told -> tell(topic, told.subject(), told.sequence(), told));
      if (topic.equals("clientele.access")) {
        signingKeys.forEach(this::tellKey);
      }
      close(topic, request.get("request").asString());
    }
  }

  private Collection<Told> newest(String topic) {
    var newest = new HashMap<String, Told>();
    topics
        .read(topic, OtherOwners::isOfOurs)
        .forEach(
            told ->
                newest.merge(told.subject(), told, (a, b) -> a.sequence() > b.sequence() ? a : b));
    return newest.values();
  }

  /** Other tests send nonsense as well. */
  private static boolean isOfOurs(Told told) {
    var headers = told.record().headers();
    return List.of("ce_id", "ce_subject", "ce_sequence").stream()
        .allMatch(name -> headers.lastHeader(name) != null);
  }

  private void tell(String topic, String subject, long sequence, Told told) {
    send(topic, subject, "AnythingRetold.v1", sequence, told.record().value(), null);
  }

  private void tellKey(String id, String jwk) {
    var state = Map.of("id", id, "jwk", jwk);
    var value = Json.MAPPER.writeValueAsBytes(Map.of("change", Map.of(), "state", state));
    send("clientele.access", "signing-key/" + id, "SigningKeyRetold.v1", 1, value, null);
  }

  private void close(String topic, String request) {
    try (var consumer = readers.createConsumer("other-owners", null)) {
      for (var one : partitions(consumer, Wire.retold(topic))) {
        var value = "{}".getBytes(UTF_8);
        var subject = "retelling/" + request;
        send(topic, subject, "RetellingEnded.v1", 0, value, one.partition());
      }
    }
  }

  private void send(
      String topic,
      String subject,
      String name,
      long sequence,
      byte[] value,
      @Nullable Integer partition) {
    topics.send(
        Wire.record(
            topic,
            Wire.retold(topic),
            partition,
            subject,
            new Pending(
                subject + "/" + sequence + "/again",
                name,
                sequence,
                Instant.EPOCH,
                null,
                "retelling",
                null,
                null,
                value)));
  }

  private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(one -> new TopicPartition(topic, one.partition()))
        .toList();
  }

  @Override
  public void close() {
    closed = true;
    try {
      listening.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
