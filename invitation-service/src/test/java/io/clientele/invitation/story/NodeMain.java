package io.clientele.invitation.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.Crash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;

/**
 * A node as a process: reads what time it is, an invitation and an order, and prints what was
 * answered. Where it is to die it says so and waits for its end.
 */
final class NodeMain {

  /** Between the parts of a line. */
  static final String BETWEEN = "\t";

  /** What is printed by who is to die now. */
  static final String BRINK = "kill me";

  private static final String NOBODY = "";

  private NodeMain() {}

  /**
   * Runs one.
   *
   * @param arguments where the store is, its database, and what time it is
   */
  public static void main(String[] arguments) throws IOException {
    var answers = System.out;
    System.setOut(System.err); // the log is no answer
    var clock = TurnedClock.standingAt(Instant.parse(arguments[2]));
    try (var mongo = MongoClients.create(arguments[0])) {
      var orders = new Orders(mongo, arguments[1], clock);
      orders.follow(NOBODY, "expire"); // so that the first order is not slower than others
      var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        var parts = line.split(BETWEEN, 3);
        clock.turn(Duration.between(clock.instant(), Instant.parse(parts[0])));
        try {
          answers.println(orders.follow(parts[1], parts[2]));
        } catch (Crash death) {
          answers.println(BRINK);
          // Nothing is said to us any more; but if whoever is to kill us dies first, we end as
          // well.
          while (input.read() >= 0) {}
        }
      }
    }
  }
}
