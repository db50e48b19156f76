package io.clientele.platform.token;

import io.clientele.platform.consume.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Every instance hears all changes of rights by itself, without a shared group, from six minutes
 * back: longer than any token lives. Until it has caught up the instance is not ready.
 */
final class RightsWatch implements SmartLifecycle, HealthIndicator {

  static final String TOPIC = "clientele.access";

  private static final Logger LOG = LoggerFactory.getLogger(RightsWatch.class);
  private static final Duration BACK = Duration.ofMinutes(6);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ConsumerFactory<byte[], byte[]> consumers;
  private final NewestRights newest;
  private final Clock clock;
  private final AtomicBoolean caughtUp = new AtomicBoolean();
  private volatile boolean running;

  record Login(long rights) {}

  RightsWatch(ConsumerFactory<byte[], byte[]> consumers, NewestRights newest, Clock clock) {
    this.consumers = consumers;
    this.newest = newest;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("rights-watch").start(this::watchUntilStopped);
  }

  private void watchUntilStopped() {
    while (running) {
      try (var consumer = consumers.createConsumer(null, "rights-watch")) {
        watch(consumer);
      } catch (WakeupException | InterruptException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("cannot hear changes of rights for now: {}", e.toString());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void watch(Consumer<byte[], byte[]> consumer) {
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
    if (partitions.isEmpty()) {
      throw new IllegalStateException(TOPIC + " is not there yet");
    }
    consumer.assign(partitions);
    var ends = consumer.endOffsets(partitions);
    seekBack(consumer, ends);
    while (running) {
      consumer.poll(Duration.ofMillis(500)).forEach(this::hear);
      if (!caughtUp.get()
          && ends.entrySet().stream()
              .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        caughtUp.set(true);
      }
    }
  }

  private void seekBack(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    var since = clock.instant().minus(BACK).toEpochMilli();
    var times = new HashMap<TopicPartition, Long>();
    ends.keySet().forEach(partition -> times.put(partition, since));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) ->
                consumer.seek(
                    partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      var told = new Told("rights-watch", record);
      if (told.subjectType().equals("login")) {
        newest.heard(told.subjectId(), told.state(Login.class).rights());
      }
    } catch (RuntimeException e) {
      LOG.error("not an event of access-service: {} {}", record.topic(), record.offset(), e);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  /** Begins before requests and consumers are let in, and ends after the last of them. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public Health health() {
    return caughtUp.get() ? Health.up().build() : Health.outOfService().build();
  }
}
