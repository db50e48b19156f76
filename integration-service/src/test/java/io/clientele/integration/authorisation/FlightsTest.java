package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlightsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int OTHERS = 20;

  private final Flights<String> flights = new Flights<>();
  private final AtomicInteger flown = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  private String fly() {
    flown.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "here";
  }

  /** One sets out, so many others join, and only then it comes to its end. */
  private List<Future<String>> fly(Callable<String> one, Callable<String> other) throws Exception {
    var waiting = new ConcurrentLinkedQueue<Thread>();
    try (var pool = Executors.newCachedThreadPool()) {
      var first = pool.submit(one);
      Awaitility.await("set out").until(() -> flown.get() == 1);
      var others =
          Stream.generate(
                  () ->
                      pool.submit(
                          () -> {
                            waiting.add(Thread.currentThread());
                            return other.call();
                          }))
              .limit(OTHERS)
              .toList();
      Awaitility.await("all wait")
          .until(
              () ->
                  waiting.size() == OTHERS
                      && waiting.stream()
                          .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
      end.countDown();
      return Stream.concat(Stream.of(first), others.stream()).toList();
    }
  }

  @Test
  @DisplayName("INT-7 of many threads that want the same at once one gets it, for all")
  void one_gets_it_for_all() throws Exception {
    Callable<String> join = () -> flights.join("a", LONG, this::fly);
    assertThat(fly(join, join).stream().map(Future::resultNow)).containsOnly("here");
    assertThat(flown).hasValue(1);
    assertThat(flights.join("a", LONG, () -> "anew")).isEqualTo("anew");
  }

  @Test
  @DisplayName(
      "INT-7 the fault of the one who set out is everybody's, and of nobody who comes later")
  void its_fault_is_everybodys() throws Exception {
    var fault = new Passing("away", null);
    Callable<String> join =
        () ->
            flights.join(
                "a",
                LONG,
                () -> {
                  fly();
                  throw fault;
                });
    assertThat(fly(join, join).stream().map(Future::exceptionNow)).containsOnly(fault);
    assertThat(flown).hasValue(1);
    assertThat(flights.join("a", LONG, () -> "anew")).isEqualTo("anew");
  }

  @Test
  @DisplayName("INT-7 who wants another thing waits for nobody, and nobody waits for ever")
  void nobody_waits_for_ever() throws Exception {
    fly(
        () -> flights.join("a", LONG, this::fly),
        () -> {
          assertThat(flights.join("b", LONG, () -> "other")).isEqualTo("other");
          return flights.join("a", LONG, this::fly);
        });
    assertThat(flown).hasValue(1);
    var late =
        flights.join(
            "c",
            LONG,
            () -> {
              assertThatThrownBy(() -> flights.join("c", Duration.ofMillis(1), () -> "never"))
                  .isInstanceOf(Passing.class);
              return "at last";
            });
    assertThat(late).isEqualTo("at last");
  }
}
