package io.clientele.standalone.command;

import java.util.concurrent.CountDownLatch;

/** Staying up: Ctrl-C ends this JVM, whose shutdown hook stops everything. */
final class Forever {

  private Forever() {}

  static int untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
