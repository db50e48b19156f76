package io.clientele.platform.consume;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Tells all consumers of an instance to stop before the binder stops them one after the other: each
 * ends only when the broker has answered its last fetch, and a service has up to twenty.
 */
public final class StopTogether implements SmartLifecycle {

  private final List<AbstractMessageListenerContainer<?, ?>> consumers =
      new CopyOnWriteArrayList<>();
  private volatile boolean running;

  void add(AbstractMessageListenerContainer<?, ?> consumer) {
    consumers.add(consumer);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  /** Returns at once; {@code stopped} is called when the last of them has ended. */
  @Override
  public void stop(Runnable stopped) {
    running = false;
    var left = new AtomicInteger(1);
    Runnable oneLess =
        () -> {
          if (left.decrementAndGet() == 0) {
            stopped.run();
          }
        };
    for (var consumer : consumers) {
      if (consumer.isRunning()) {
        left.incrementAndGet();
        consumer.stop(oneLess);
      }
    }
    oneLess.run();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Just before the binder, whose phase is a thousand below the highest. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 999;
  }
}
