package io.clientele.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.ConsumerFactory;

class RightsWatchTest {

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  @DisplayName("ACC-8 an instance that cannot hear of rights is not ready, and asks without haste")
  void an_instance_that_cannot_hear_of_rights_is_not_ready() {
    var watch = new RightsWatch(withoutTopic(), new NewestRights(), Clock.systemUTC());
    var began = System.nanoTime();
    watch.start();
    try {
      await().until(() -> attempts.get() >= 2);
      await()
          .during(Duration.ofSeconds(2))
          .until(() -> watch.health().getStatus().equals(Status.OUT_OF_SERVICE));
      var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
      assertThat((long) attempts.get()).as("one a second").isLessThan(seconds + 3);
    } finally {
      watch.stop();
    }
  }

  @SuppressWarnings("unchecked")
  private ConsumerFactory<byte[], byte[]> withoutTopic() {
    ConsumerFactory<byte[], byte[]> consumers = mock();
    when(consumers.createConsumer(any(), any()))
        .thenAnswer(
            call -> {
              attempts.incrementAndGet();
              var consumer =
                  new MockConsumer<byte[], byte[]>(AutoOffsetResetStrategy.EARLIEST.name());
              consumer.updatePartitions(RightsWatch.TOPIC, List.of());
              return consumer;
            });
    return consumers;
  }
}
