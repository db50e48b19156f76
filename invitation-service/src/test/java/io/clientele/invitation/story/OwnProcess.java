package io.clientele.invitation.story;

import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.process.Worker;
import java.time.Duration;

/** A node that is a process of its own, and is killed with SIGKILL where it is to die. */
final class OwnProcess implements Node, AutoCloseable {

  private final String database;
  private final TurnedClock clock;
  private Worker running;
  // It starts while the other one lives, so that nobody waits long for it.
  private Worker next;
  private int deaths;

  OwnProcess(String database, TurnedClock clock) {
    this.database = database;
    this.clock = clock;
    this.running = start();
    this.next = start();
  }

  private Worker start() {
    return Worker.start(
        NodeMain.class, Infrastructure.mongoUri(), database, clock.instant().toString());
  }

  /** How often it was killed. */
  int deaths() {
    return deaths;
  }

  @Override
  public String does(String invitation, String order) {
    var answer =
        running.ask(String.join(NodeMain.BETWEEN, clock.instant().toString(), invitation, order));
    if (!answer.equals(NodeMain.BRINK)) {
      return answer;
    }
    running.kill();
    deaths++;
    running = next;
    next = start();
    return DIED;
  }

  @Override
  public void turn(Duration forward) {
    clock.turn(forward);
  }

  @Override
  public void close() {
    running.close();
    next.close();
  }
}
