package io.clientele.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.clientele.standalone.SingleService;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.operating.Lags;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Fills the list the way it fills in life: everybody tells, the service hears. */
record Seeding(SingleService service, PrintStream terminal) {

  // A prime, so that clients of one name differ in all that follows from their number.
  private static final int NAMES = 997;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration AT_MOST = Duration.ofHours(3);

  /**
   * Tells of these practices and returns when all of it is on the list.
   *
   * @throws ConditionTimeoutException if that takes longer than three hours
   */
  void seed(List<Seat> seats, Signer signer) {
    var began = System.nanoTime();
    var figures = Teller.isHeard(service.bootstrapServers(), "clientele.activity");
    if (!figures) {
      terminal.println("  nobody hears clientele.activity: figures are unknown in every row");
    }
    try (var teller = new Teller(service.bootstrapServers())) {
      signer.publish(teller);
      var names = Employers.sample().next(NAMES);
      for (var seat : seats) {
        practice(teller, seat);
        for (int number = 0; number < seat.clients(); number++) {
          var name = names.get(number % NAMES).name();
          var again = number / NAMES;
          new SeededClient(seat, number, again == 0 ? name : name + " " + again)
              .tell(teller, figures);
        }
      }
      teller.flush();
      say("%,d events told", began, teller.told());
    }
    awaitAll(seats, began);
  }

  private static void practice(Teller teller, Seat seat) {
    teller.tell(
        "clientele.access",
        "practice/" + seat.practice(),
        "PracticeRegistered.v1",
        seat.practice(),
        Map.of(
            "practice", seat.practice(),
            "name", "Bench " + seat.clients(),
            "region", "UK",
            "partnerType", "ACCOUNTANT",
            "timeZone", "Europe/London",
            "registeredAt", "2026-01-01T00:00:00Z"));
  }

  /** A group that has not read yet has no lag, so the list itself is looked at as well. */
  private void awaitAll(List<Seat> seats, long began) {
    Awaitility.await()
        .atMost(AT_MOST)
        .pollInterval(BETWEEN_LOOKS)
        .until(
            () -> {
              var left = left();
              say("%,d left to hear", began, left);
              return left == 0 && seats.stream().allMatch(this::isComplete);
            });
  }

  private long left() {
    return Lags.of(service.bootstrapServers()).values().stream()
        .flatMap(topics -> topics.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private boolean isComplete(Seat seat) {
    try (var store = MongoClients.create(service.mongodbUri())) {
      var list = store.getDatabase(service.database()).getCollection("client-list");
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
