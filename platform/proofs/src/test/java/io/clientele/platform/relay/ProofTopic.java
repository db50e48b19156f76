package io.clientele.platform.relay;

import io.clientele.platform.fault.Passing;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topic of the proof, from where it ends at the start of a try; one partition is enough, for
 * order is per key. Hearing goes back at random, as after a rebalance.
 */
final class ProofTopic implements AutoCloseable {

  private static final TopicPartition PLACE = new TopicPartition(Counter.TOPIC, 0);
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static {
    Map<String, Object> address = Map.of("bootstrap.servers", Infrastructure.bootstrapServers());
    try (var admin = Admin.create(address)) {
      admin.createTopics(List.of(new NewTopic(Counter.TOPIC, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final KafkaConsumer<byte[], byte[]> consumer =
      new KafkaConsumer<>(
          Map.of(
              ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
              Infrastructure.bootstrapServers(),
              ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
              ByteArrayDeserializer.class,
              ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
              ByteArrayDeserializer.class,
              ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
              20));
  private final long start;
  private long next;

  ProofTopic() {
    consumer.assign(List.of(PLACE));
    consumer.seekToEnd(List.of(PLACE));
    start = consumer.position(PLACE);
    next = start;
  }

  /** Hears in order, but falls back now and then; who cannot take a record in gets it again. */
  void hearWhileItRages(Supplier<Instance> any, int polls, long seed) {
    var random = new Random(seed);
    for (var i = 0; i < polls; i++) {
      if (random.nextInt(5) == 0) {
        next = Math.max(start, next - random.nextInt(6));
      }
      hear(any);
    }
  }

  private boolean hear(Supplier<Instance> any) {
    consumer.seek(PLACE, next);
    var heard = false;
    for (var record : consumer.poll(Duration.ofMillis(30))) {
      try {
        any.get().hear(record);
        next = record.offset() + 1;
        heard = true;
      } catch (Crash e) {
        return heard;
      } catch (RuntimeException e) {
        if (!Passing.is(e)) {
          throw e;
        }
        return heard;
      }
    }
    return heard;
  }

  /** Looks and hears until nothing is left to send and nothing was heard for a while. */
  void hearUntilQuiet(Instance healthy, BooleanSupplier nothingPending) {
    var giveUp = Instant.now().plus(PATIENCE);
    var quietSince = Instant.now();
    while (Instant.now().isBefore(giveUp)) {
      healthy.look();
      if (hear(() -> healthy)) {
        quietSince = Instant.now();
      }
      var quiet = Instant.now().isAfter(quietSince.plus(QUIET));
      if (quiet && (nothingPending.getAsBoolean() || !healthy.looks())) {
        return;
      }
    }
  }

  /** All that was sent in this try. */
  List<ConsumerRecord<byte[], byte[]>> records() {
    var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    var end = consumer.endOffsets(List.of(PLACE)).get(PLACE);
    consumer.seek(PLACE, start);
    while (end != null && consumer.position(PLACE) < end) {
      consumer.poll(Duration.ofMillis(100)).forEach(all::add);
    }
    return all;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
