package io.clientele.platform.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Hears topics whole, at every instance by itself, without a shared group: from some time back when
 * it starts, and after a failure from where it was, if that is there still.
 */
public final class TopicWatch {

  private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final Set<String> topics;
  private final Duration back;
  private final ConsumerFactory<byte[], byte[]> consumers;
  private final Clock clock;
  private final Watching watching;
  private final Map<TopicPartition, Long> reached = new HashMap<>();
  private volatile boolean caughtUp;
  private volatile boolean running;

  /**
   * A watch; it hears nothing before {@link #start}.
   *
   * @param name of its thread and of its client at the broker
   * @param back how far before its start it begins to hear
   */
  public TopicWatch(
      String name,
      Collection<String> topics,
      Duration back,
      ConsumerFactory<byte[], byte[]> consumers,
      Clock clock,
      Watching watching) {
    this.name = name;
    this.topics = new TreeSet<>(topics);
    this.back = back;
    this.consumers = consumers;
    this.clock = clock;
    this.watching = watching;
  }

  /** Begins to hear, on a thread of its own. */
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name(name).start(this::watchUntilStopped);
  }

  /** Ends within a moment. */
  public void stop() {
    running = false;
  }

  /** Whether it was started and not stopped. */
  public boolean isRunning() {
    return running;
  }

  /** Whether all that was there when it started has been heard. */
  public boolean hasCaughtUp() {
    return caughtUp;
  }

  private void watchUntilStopped() {
    while (running) {
      try (var consumer = consumers.createConsumer(null, name)) {
        watch(consumer);
      } catch (WakeupException | InterruptException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("{} cannot hear for now: {}", name, e.toString());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void watch(Consumer<byte[], byte[]> consumer) {
    var partitions = partitions(consumer);
    consumer.assign(partitions);
    var ends = consumer.endOffsets(partitions);
    var from = beginnings(consumer, ends);
    from.forEach(consumer::seek);
    watching.begins(from);
    reached.keySet().retainAll(partitions);
    reached.putAll(from);
    while (running) {
      consumer.poll(Duration.ofMillis(500)).forEach(this::hear);
      if (!caughtUp
          && ends.entrySet().stream()
              .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        caughtUp = true;
        watching.caughtUp();
      }
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    watching.heard(record);
    reached.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
  }

  private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    return topics.stream()
        .flatMap(
            topic -> {
              var found = consumer.partitionsFor(topic);
              if (found.isEmpty()) {
                throw new IllegalStateException(topic + " is not there yet");
              }
              return found.stream();
            })
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }

  /** Where it was, as long as that is a place on the topic; else some time back. */
  private Map<TopicPartition, Long> beginnings(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    var firsts = consumer.beginningOffsets(ends.keySet());
    var since = clock.instant().minus(back).toEpochMilli();
    var times = new HashMap<TopicPartition, Long>();
    ends.keySet().forEach(partition -> times.put(partition, since));
    var found = consumer.offsetsForTimes(times);
    var from = new HashMap<TopicPartition, Long>();
    ends.forEach(
        (partition, end) -> {
          var before = reached.get(partition);
          var first = firsts.getOrDefault(partition, 0L);
          var sinceThen = found.get(partition);
          if (before != null && before >= first && before <= end) {
            from.put(partition, before);
          } else {
            from.put(partition, sinceThen == null ? end : sinceThen.offset());
          }
        });
    return from;
  }
}
