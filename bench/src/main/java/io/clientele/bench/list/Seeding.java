package io.clientele.bench.list;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.clientele.bench.run.Stage;
import io.clientele.bench.world.Names;
import io.clientele.bench.world.Registered;
import io.clientele.bench.world.Seat;
import io.clientele.bench.world.Signer;
import io.clientele.bench.world.Teller;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Fills the list the way it fills in life: everybody tells, the service hears. */
record Seeding(Stage stage, PrintStream terminal) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration AT_MOST = Duration.ofHours(3);

  /**
   * Tells of these practices and returns when all of it is on the list.
   *
   * @throws ConditionTimeoutException if that takes longer than three hours
   */
  void seed(List<Seat> seats, Signer signer) {
    var began = System.nanoTime();
    var figures = Teller.isHeard(stage.service().bootstrapServers(), "clientele.activity");
    if (!figures) {
      terminal.println("  nobody hears clientele.activity: figures are unknown in every row");
    }
    try (var teller = new Teller(stage.service().bootstrapServers())) {
      signer.publish(teller);
      var names = new Names();
      for (var seat : seats) {
        Registered.tell(teller, seat.practice(), "Bench " + seat.clients());
        for (int number = 0; number < seat.clients(); number++) {
          new SeededClient(seat, number, names.name(number)).tell(teller, figures);
        }
      }
      teller.flush();
      say("%,d events told", began, teller.told());
    }
    awaitAll(seats, began);
  }

  /** A group that has not read yet has no lag, so the list itself is looked at as well. */
  private void awaitAll(List<Seat> seats, long began) {
    Awaitility.await()
        .atMost(AT_MOST)
        .pollInterval(BETWEEN_LOOKS)
        .until(
            () -> {
              var left = stage.unheard();
              say("%,d left to hear", began, left);
              return left == 0 && seats.stream().allMatch(this::isComplete);
            });
  }

  private boolean isComplete(Seat seat) {
    try (var store = MongoClients.create(stage.service().mongodbUri())) {
      var list = store.getDatabase(stage.service().database()).getCollection("client-list");
      var colleague = seat.practice() + "/" + seat.colleague();
      return list.countDocuments(Filters.eq("seenBy", seat.practice())) == seat.clients()
          && list.countDocuments(Filters.eq("seenBy", colleague)) == seat.granted();
    }
  }

  private void say(String what, long began, Object... values) {
    var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    terminal.printf(Locale.ROOT, "  %5d s  %s%n", seconds, what.formatted(values));
  }
}
