package io.clientele.platform;

import io.clientele.platform.relay.LeftBehind;
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
  private final List<Chore> chores;
  private final TaskScheduler scheduler;
  private volatile boolean running;

  Housekeeping(LeftBehind leftBehind, List<Chore> chores, TaskScheduler scheduler) {
    this.leftBehind = leftBehind;
    this.chores = List.copyOf(chores);
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    running = true;
    leftBehind.prepare();
    schedule(new Chore("left-behind events", Duration.ofSeconds(1), leftBehind::look));
    chores.forEach(this::schedule);
  }

  private void schedule(Chore chore) {
    scheduler.scheduleWithFixedDelay(
        () -> {
          if (running) {
            work(chore);
          }
        },
        chore.every());
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
