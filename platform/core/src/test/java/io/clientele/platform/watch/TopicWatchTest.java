package io.clientele.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

class TopicWatchTest {

  private static final String TOPIC = "topic";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final List<Long> begun = new CopyOnWriteArrayList<>();
  private final List<Long> heard = new CopyOnWriteArrayList<>();

  @Test
  @DisplayName("BEY-7 a watch begins some time back, and after a failure goes on where it was")
  void goes_on_where_it_was() {
    watched(failing(new At(0, 9, 7L)), new At(0, 9, 7L));
    assertThat(begun).containsExactly(7L, 9L);
    assertThat(heard).containsExactly(7L, 8L);
  }

  @Test
  @DisplayName("BEY-7 a watch whose place is not on the topic any more begins anew, and says where")
  void begins_anew() {
    watched(failing(new At(0, 9, 7L)), new At(0, 3, null));
    assertThat(begun).containsExactly(7L, 3L);
  }

  private void watched(At first, At second) {
    var watch =
        new TopicWatch(
            "watch",
            Set.of(TOPIC),
            Duration.ofMinutes(1),
            consumers(first, second),
            Clock.systemUTC(),
            new Watching() {
              @Override
              public void begins(Map<TopicPartition, Long> from) {
                begun.addAll(from.values());
              }

              @Override
              public void heard(ConsumerRecord<byte[], byte[]> record) {
                heard.add(record.offset());
              }
            });
    watch.start();
    try {
      await().until(() -> begun.size() == 2);
      await().until(watch::hasCaughtUp);
    } finally {
      watch.stop();
    }
  }

  private static At failing(At consumer) {
    consumer.schedulePollTask(
        () -> {
          consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 7, new byte[0], new byte[0]));
          consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 8, new byte[0], new byte[0]));
        });
    consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("away")));
    return consumer;
  }

  @SuppressWarnings("unchecked")
  private static ConsumerFactory<byte[], byte[]> consumers(At first, At second) {
    ConsumerFactory<byte[], byte[]> consumers = mock();
    when(consumers.createConsumer(any(), any())).thenReturn(first, second);
    return consumers;
  }

  /** A consumer of a partition from one offset to another. */
  private static final class At extends MockConsumer<byte[], byte[]> {

    private final @Nullable Long then;

    At(long first, long end, @Nullable Long then) {
      super(AutoOffsetResetStrategy.EARLIEST.name());
      this.then = then;
      updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
      updateBeginningOffsets(Map.of(PARTITION, first));
      updateEndOffsets(Map.of(PARTITION, end));
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times) {
      return then == null ? Map.of() : Map.of(PARTITION, new OffsetAndTimestamp(then, 0));
    }
  }
}
