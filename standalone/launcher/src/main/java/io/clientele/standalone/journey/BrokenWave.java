package io.clientele.standalone.journey;

import io.clientele.standalone.journey.Wave.Add;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.data.Employer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Adds many at once, and pulls the plug in the middle. */
final class BrokenWave {

  /** How many must be unanswered when the plug is pulled. */
  static final int UNANSWERED = 20;

  // Some answers are on their way when the plug is pulled; so there are more than must be left.
  private static final int AT_ONCE = 32;
  private static final int ANSWERED_BEFORE = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ClientList clients;
  private final Wave wave = new Wave();
  private final Queue<Add> waiting;
  private volatile boolean broken;

  BrokenWave(ClientList clients, List<Employer> employers) {
    this.clients = clients;
    this.waiting =
        new ConcurrentLinkedQueue<>(
            employers.stream().map(one -> new Add(UUID.randomUUID().toString(), one)).toList());
  }

  /**
   * @param plug pulled once, when enough adds are answered and enough are not
   */
  Wave run(Runnable plug) throws Exception {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(i -> workers.submit(this::work)).toList();
      Awaitility.await("a wave under way")
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(this::ripe);
      broken = true;
      plug.run();
      for (Future<?> worker : all) {
        worker.get();
      }
    }
    return wave;
  }

  private boolean ripe() {
    return wave.acknowledged().size() >= ANSWERED_BEFORE && wave.inFlight() > AT_ONCE - 4;
  }

  private void work() {
    while (!broken) {
      Add add = waiting.poll();
      if (add == null) {
        return;
      }
      wave.sent(add);
      try {
        land(add, clients.addOnce(add.employer(), add.key()));
      } catch (UncheckedIOException e) {
        wave.lost(add);
      }
    }
  }

  private void land(Add add, Answer answer) {
    if (answer.undecided()) {
      wave.lost(add);
    } else {
      wave.acknowledged(add, answer.expect(201, "an add of the wave").path("id").asText());
    }
  }
}
