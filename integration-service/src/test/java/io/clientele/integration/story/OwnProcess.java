package io.clientele.integration.story;

import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.process.Worker;
import java.time.Clock;

/** An instance that is a process of its own: it is stopped with SIGSTOP and dies by SIGKILL. */
final class OwnProcess implements Instance {

  private final Worker process;
  private final Clock clock;

  OwnProcess(World world) {
    this.clock = world.clock;
    this.process =
        Worker.start(
            RefresherMain.class,
            Infrastructure.mongoUri(),
            world.store.database().getName(),
            world.simulator.uri().toString(),
            clock.instant().toString());
  }

  @Override
  public String does(String order) {
    return process.ask(clock.instant() + RefresherMain.BETWEEN + order);
  }

  @Override
  public void stop() {
    process.stop();
  }

  @Override
  public void go() {
    process.go();
  }

  @Override
  public void kill() {
    process.kill();
  }
}
