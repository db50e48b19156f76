package io.clientele.platform.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class AskedTopicTest {

  private static final String TOPIC = "books.retold";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-22T08:00:00Z"));
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final AtomicInteger asked = new AtomicInteger();
  private long told;
  private AskedTopic topic;

  @BeforeEach
  void ask() {
    consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    var factory =
        new DefaultKafkaConsumerFactory<byte[], byte[]>(Map.of()) {
          @Override
          public Consumer<byte[], byte[]> createConsumer(
              @Nullable String group, @Nullable String prefix, @Nullable String suffix) {
            return consumer;
          }
        };
    topic = new AskedTopic(new Marks("r", TOPIC, factory), asked::incrementAndGet, clock, PATIENCE);
  }

  private void tell(String subject, String type) {
    var record = new ConsumerRecord<>(TOPIC, 0, told++, new byte[0], new byte[0]);
    record.headers().add("ce_subject", subject.getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    consumer.addRecord(record);
  }

  @Test
  @DisplayName("BEY-2 all that is told again is read on, not a handful at every look")
  void reads_on() {
    consumer.setMaxPollRecords(10);
    for (var i = 0; i < 500; i++) {
      tell("book/" + i, "BookRetold.v1");
    }
    tell("retelling/r", "io.clientele.book.RetellingEnded.v1");
    assertThat(topic.missing()).isZero();
  }

  @Test
  @DisplayName("BEY-2 an owner that tells nothing is asked again, after ever longer")
  void asked_again() {
    assertThat(topic.missing()).isEqualTo(1);
    assertThat(asked).hasValue(1);
    clock.turn(PATIENCE);
    topic.missing();
    assertThat(asked).hasValue(2);
    clock.turn(PATIENCE);
    topic.missing();
    assertThat(asked).hasValue(2);
    clock.turn(PATIENCE);
    topic.missing();
    assertThat(topic.asked()).isEqualTo(3);
  }

  @Test
  @DisplayName("BEY-2 an owner that is telling is not asked again, however long it takes")
  void still_telling() {
    for (var i = 0; i < 5; i++) {
      clock.turn(PATIENCE);
      tell("book/" + i, "BookRetold.v1");
      assertThat(topic.missing()).isEqualTo(1);
    }
    assertThat(asked).hasValue(1);
  }
}
