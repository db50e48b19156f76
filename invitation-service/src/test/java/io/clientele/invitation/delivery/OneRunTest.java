package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneRunTest {

  @Test
  @DisplayName("INV-7 a slow provider holds up nobody and is not asked twice at once")
  void not_twice_at_once() {
    var runs = new AtomicInteger();
    var answered = new CountDownLatch(1);
    var run =
        new OneRun(
            "test",
            goOn -> {
              runs.incrementAndGet();
              waitFor(answered);
            });
    run.run();
    await().untilAtomic(runs, org.hamcrest.Matchers.is(1));
    run.run();
    assertThat(runs).hasValue(1);
    answered.countDown();
    await()
        .untilAsserted(
            () -> {
              run.run();
              assertThat(runs.get()).isGreaterThan(1);
            });
  }

  @Test
  @DisplayName("INV-7 a run that fails does not stop later ones")
  void a_run_that_fails() {
    var runs = new AtomicInteger();
    var run =
        new OneRun(
            "test",
            goOn -> {
              runs.incrementAndGet();
              throw new IllegalStateException("on purpose");
            });
    await()
        .untilAsserted(
            () -> {
              run.run();
              assertThat(runs.get()).isGreaterThan(1);
            });
  }

  @Test
  @DisplayName("INV-7 a shutdown waits for the message at hand, and begins no other")
  void a_shutdown() {
    var steps = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    var run =
        new OneRun(
            "test",
            goOn -> {
              while (goOn.getAsBoolean()) {
                begun.countDown();
                waitFor(answered);
                steps.incrementAndGet();
              }
            });
    run.run();
    waitFor(begun);
    var ended = Thread.ofVirtual().start(run::close);
    await().until(() -> ended.getState() == Thread.State.TIMED_WAITING);
    answered.countDown();
    await().until(() -> !ended.isAlive());
    assertThat(steps).hasValue(1);
    run.run();
    assertThat(steps).hasValue(1);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
