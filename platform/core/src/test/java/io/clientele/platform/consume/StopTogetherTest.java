package io.clientele.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

class StopTogetherTest {

  private final StopTogether together = new StopTogether();
  private final AtomicInteger stopped = new AtomicInteger();

  /** What was told to stop, and how each says that it has. */
  private final List<Runnable> stopping = new ArrayList<>();

  private void consumer(boolean running) {
    AbstractMessageListenerContainer<?, ?> consumer = mock();
    when(consumer.isRunning()).thenReturn(running);
    doAnswer(call -> stopping.add(call.getArgument(0))).when(consumer).stop(any(Runnable.class));
    together.add(consumer);
  }

  @Test
  @DisplayName("OPS-4 an instance that ends tells all its consumers, then waits for the last")
  void tells_all() {
    consumer(true);
    consumer(false);
    consumer(true);
    together.stop(stopped::incrementAndGet);
    assertThat(stopping).as("who runs").hasSize(2);
    stopping.getFirst().run();
    assertThat(stopped).hasValue(0);
    stopping.getLast().run();
    assertThat(stopped).hasValue(1);
  }

  @Test
  @DisplayName("OPS-4 an instance without consumers ends at once")
  void nobody_to_wait_for() {
    together.stop(stopped::incrementAndGet);
    assertThat(stopped).hasValue(1);
  }

  @Test
  @DisplayName("OPS-4 consumers are told to stop before the binder stops one after the other")
  void before_the_binder() {
    var binder = new InputBindingLifecycle(mock(BindingService.class), Map.of());
    assertThat(together.getPhase()).isGreaterThan(binder.getPhase());
  }
}
