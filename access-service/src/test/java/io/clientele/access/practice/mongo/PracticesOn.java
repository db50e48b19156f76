package io.clientele.access.practice.mongo;

import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent.PracticeRegistered;
import io.clientele.access.practice.Practices;
import io.clientele.access.practice.Region;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Instant;

/** The practices of any store. */
public final class PracticesOn {

  private PracticesOn() {}

  /** Those in this one. */
  public static Practices store(AggregateStore store) {
    var made = new PracticeStore();
    var type = made.practiceType();
    return made.allPractices(store, type, made.practices(store, type));
  }

  /** A practice that is there from now on. */
  public static void put(Practices at, String id, String admin) {
    var made = new Practice(id, "Ash & Co", Region.UK, null, "Europe/London", Instant.EPOCH);
    at.command(
        id,
        Cause.of("test"),
        known ->
            Decision.done(
                made,
                new PracticeRegistered(
                    id, made.name(), made.region(), null, made.timeZone(), admin)));
  }
}
