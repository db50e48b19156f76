package io.clientele.bench.uploads;

import io.clientele.bench.run.Stage;
import io.clientele.bench.run.Times;
import io.clientele.bench.world.Names;
import io.clientele.bench.world.Registered;
import io.clientele.bench.world.Signer;
import io.clientele.bench.world.Teller;
import io.clientele.standalone.PeakMemory;
import io.clientele.standalone.journey.api.Api;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** Practices that upload, each once, and one that adds its clients by hand. */
record Town(
    Stage stage, HttpClient http, Deque<Uploader> uploaders, Neighbour neighbour, Names names)
    implements AutoCloseable {

  private static final int ENOUGH = 200_000;
  private static final Duration OFTEN = Duration.ofMillis(250);
  // To ask costs the service some milliseconds, which would be part of what is measured.
  private static final Duration SELDOM = Duration.ofSeconds(5);
  private static final Duration KNOWN_WITHIN = Duration.ofMinutes(1);

  /** Practices that are known to the service, and may have as many clients as they like. */
  static Town of(Stage stage, int uploaders) {
    var signer = new Signer(stage.issuer());
    try (var teller = new Teller(stage.service().bootstrapServers())) {
      signer.publish(teller);
      var all = new ArrayList<Uploader>();
      for (int number = 0; number <= uploaders; number++) {
        var practice = UUID.randomUUID().toString();
        Registered.tell(teller, practice, "Bench " + number);
        Registered.subscribe(teller, practice, ENOUGH);
        var token = signer.token(practice, UUID.randomUUID().toString(), "PRACTICE_ADMIN");
        all.add(new Uploader(new Api(stage.address(), () -> token), practice));
      }
      teller.flush();
      all.forEach(Town::awaitKnown);
      var last = all.removeLast();
      return new Town(
          stage,
          HttpClient.newHttpClient(),
          new ArrayDeque<>(all),
          new Neighbour(last.api(), last.practice()),
          new Names());
    }
  }

  private static void awaitKnown(Uploader practice) {
    Awaitility.await()
        .atMost(KNOWN_WITHIN)
        .ignoreExceptions()
        .until(() -> practice.api().get(practice.path("/template")).status() == 200);
  }

  /** How a file of the next practice is taken in, while the neighbour goes on adding. */
  Taken taken(int rows) {
    var uploader = uploaders.remove();
    var file = ClientFile.of(rows, uploader.template(), names);
    var heap = new Heap(http, stage.management());
    try (var resident = new PeakMemory(stage.service()::residentMebibytes, OFTEN);
        var kept = new PeakMemory(heap::keptMebibytes, SELDOM)) {
      var planned = new AtomicReference<Uploader.Planned>();
      var began = System.nanoTime();
      Times whilePlanned = neighbour.during(() -> planned.set(uploader.planned(file)));
      var between = System.nanoTime();
      Times whileApplied = neighbour.during(() -> uploader.applied(planned.get()));
      var ended = System.nanoTime();
      return new Taken(
          file,
          new Taken.Phase(Duration.ofNanos(between - began), whilePlanned),
          new Taken.Phase(Duration.ofNanos(ended - between), whileApplied),
          resident.highest(),
          kept.highest());
    }
  }

  @Override
  public void close() {
    http.close();
    uploaders.forEach(uploader -> uploader.api().close());
    neighbour.api().close();
  }
}
