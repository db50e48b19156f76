package io.clientele.invitation.story;

import com.mongodb.client.MongoClient;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.Crash;
import java.time.Duration;

/** A node in this JVM, for which dying costs no time. */
final class Here implements Node {

  private final TurnedClock clock;
  private final Orders orders;

  Here(MongoClient mongo, String database, TurnedClock clock) {
    this.clock = clock;
    this.orders = new Orders(mongo, database, clock);
  }

  @Override
  public String does(String invitation, String order) {
    try {
      return orders.follow(invitation, order);
    } catch (Crash death) {
      return DIED;
    }
  }

  @Override
  public void turn(Duration forward) {
    clock.turn(forward);
  }
}
