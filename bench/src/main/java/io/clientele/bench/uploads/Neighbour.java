package io.clientele.bench.uploads;

import io.clientele.bench.run.Times;
import io.clientele.standalone.journey.api.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Another practice, which adds a client now and then, whatever others do. */
record Neighbour(Api api, String practice) {

  private static final Duration BETWEEN_ADDS = Duration.ofMillis(200);
  private static final Duration AT_MOST = Duration.ofMinutes(10);

  /** How long its adds take when nobody else is there. */
  Times alone(int adds) {
    var taken = new ConcurrentLinkedQueue<Long>();
    return adding(
        taken, () -> Awaitility.await().atMost(AT_MOST).until(() -> taken.size(), n -> n >= adds));
  }

  /** How long its adds take while something else is done. */
  Times during(Runnable work) {
    return adding(new ConcurrentLinkedQueue<>(), work);
  }

  private Times adding(Queue<Long> taken, Runnable meanwhile) {
    try (var adder = Executors.newSingleThreadScheduledExecutor()) {
      var adds =
          adder.scheduleAtFixedRate(
              () -> taken.add(nanosOfOne()), 0, BETWEEN_ADDS.toMillis(), TimeUnit.MILLISECONDS);
      meanwhile.run();
      adds.cancel(false);
      if (adds.state() == State.FAILED) {
        throw new IllegalStateException("an add failed", adds.exceptionNow());
      }
    }
    return Times.of(taken.stream().mapToLong(Long::longValue).toArray());
  }

  private long nanosOfOne() {
    var client =
        Map.of(
            "kind", "BUSINESS",
            "solutions", List.of("BOOKKEEPING"),
            "businessName", "Added by hand",
            "invitation", "SKIP");
    var began = System.nanoTime();
    api.post("/api/practices/" + practice + "/clients", client).expect(201, "a client");
    return System.nanoTime() - began;
  }
}
