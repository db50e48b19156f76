package io.clientele.integration.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.Store;
import io.clientele.testkit.TurnedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** An instance as a process: reads what time it is and an order, and prints what was answered. */
final class RefresherMain {

  /** Between the parts of a line. */
  static final String BETWEEN = "\t";

  private RefresherMain() {}

  /**
   * Runs one until its orders end.
   *
   * @param arguments where the store is, its database, where all providers are, what time it is
   */
  public static void main(String[] arguments) throws IOException {
    var answers = System.out;
    System.setOut(System.err); // the log is no answer
    var clock = TurnedClock.standingAt(Instant.parse(arguments[3]));
    var store = new Store(arguments[0], arguments[1], clock);
    var orders = new Orders(store, URI.create(arguments[2]), clock, Plant.NONE);
    orders.follow("round"); // so that the first order is not slower than others
    var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (var line = input.readLine(); line != null; line = input.readLine()) {
      var parts = line.split(BETWEEN, 2);
      clock.turn(Duration.between(clock.instant(), Instant.parse(parts[0])));
      answers.println(orders.follow(parts[1]));
    }
    Runtime.getRuntime().halt(0); // whoever stands at a brink yet has nobody to wait for
  }
}
