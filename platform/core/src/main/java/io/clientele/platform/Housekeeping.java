package io.clientele.platform;

import io.clientele.platform.relay.LeftBehind;
import io.clientele.platform.relay.OutboxLag;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Runs the look for left-behind events and a service's own chores while the instance lives. */
final class Housekeeping implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final LeftBehind leftBehind;
  private final OutboxLag lag;
  private final List<Chore> chores;
  private final TaskScheduler scheduler;
  private final int haste;
  private volatile boolean running;
  private volatile boolean prepared;

  /**
   * The housekeeping of one instance.
   *
   * @param haste how many times as often as it says each chore is done
   * @throws IllegalArgumentException if it is less than one
   */
  Housekeeping(
      LeftBehind leftBehind,
      OutboxLag lag,
      List<Chore> chores,
      TaskScheduler scheduler,
      int haste) {
    if (haste < 1) {
      throw new IllegalArgumentException("clientele.chores.haste must be at least 1");
    }
    this.leftBehind = leftBehind;
    this.lag = lag;
    this.chores = List.copyOf(chores);
    this.scheduler = scheduler;
    this.haste = haste;
  }

  @Override
  public void start() {
    running = true;
    schedule(new Chore("left-behind events", Duration.ofSeconds(1), this::lookBehind));
    schedule(new Chore("outbox lag", Duration.ofSeconds(10), lag::look));
    chores.forEach(this::schedule);
  }

  // Not at the start: it need not wait for this.
  private void lookBehind() {
    if (!prepared) {
      leftBehind.prepare();
      prepared = true;
    }
    leftBehind.look();
  }

  private void schedule(Chore chore) {
    scheduler.scheduleWithFixedDelay(
        () -> {
          if (running) {
            work(chore);
          }
        },
        chore.every().dividedBy(haste));
  }

  private static void work(Chore chore) {
    try {
      chore.work().run();
    } catch (RuntimeException e) {
      LOG.warn("{} did not work this time: {}", chore.name(), e.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
