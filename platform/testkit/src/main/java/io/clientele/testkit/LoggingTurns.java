package io.clientele.testkit;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets services that a test starts at once set up logging one after the other: it is the JVM's, and
 * two that do so together now and then break each other's start.
 */
final class LoggingTurns implements ApplicationListener<SpringApplicationEvent>, Ordered {

  private static final ReentrantLock TURN = new ReentrantLock();

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    switch (event) {
      case ApplicationStartingEvent starting -> TURN.lock();
      case ApplicationContextInitializedEvent logs -> pass();
      case ApplicationFailedEvent failed -> pass();
      default -> {}
    }
  }

  private static void pass() {
    if (TURN.isHeldByCurrentThread()) {
      TURN.unlock();
    }
  }

  /** Before all that has to do with logging. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
