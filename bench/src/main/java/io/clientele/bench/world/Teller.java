package io.clientele.bench.world;

import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Tells what the owners of topics would, as they would. */
public final class Teller implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private volatile @Nullable Exception failed;
  private long told;

  /** Tells this broker. */
  public Teller(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "20"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Whether anybody hears a topic: services make those that they hear. */
  public static boolean isHeard(String bootstrapServers, String topic) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return admin.listTopics().names().get().contains(topic);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The first event of a subject. */
  public void tell(
      String topic, String subject, String event, String practice, Map<String, ?> state) {
    tell(topic, subject, 1, event, practice, state);
  }

  /** An event of a subject: its first, second and so on. */
  public void tell(
      String topic,
      String subject,
      int number,
      String event,
      String practice,
      Map<String, ?> state) {
    send(topic, subject, number, event, practice, Map.of("change", Map.of(), "state", state));
  }

  /** The first event of a subject, for one who needs no more than what has changed. */
  public void ask(
      String topic, String subject, String event, String practice, Map<String, ?> change) {
    send(topic, subject, 1, event, practice, Map.of("change", change, "state", Map.of()));
  }

  private void send(
      String topic,
      String subject,
      int number,
      String event,
      String practice,
      Map<String, ?> value) {
    var pending =
        new Pending(
            subject + "/" + number,
            event,
            number,
            Instant.now(),
            practice.isEmpty() ? null : practice,
            "bench",
            null,
            null,
            Json.MAPPER.writeValueAsBytes(value));
    producer.send(
        Wire.record(topic, subject, pending),
        (sent, why) -> {
          if (why != null) {
            failed = why;
          }
        });
    told++;
  }

  /** Waits until the broker has everything. */
  public void flush() {
    producer.flush();
    if (failed != null) {
      throw new IllegalStateException("not everything could be sent", failed);
    }
  }

  /** How many events so far. */
  public long told() {
    return told;
  }

  @Override
  public void close() {
    producer.close();
  }

  /** One of these, by turns. */
  public static <T> T one(List<T> of, int number) {
    return of.get(Math.floorMod(number, of.size()));
  }
}
