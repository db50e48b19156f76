package io.clientele.platform.sample;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was heard of the stars of a note, every change in the order it was heard. */
record Tally(String id, List<Integer> stars) {

  static final AggregateType<Tally, Event> TYPE =
      AggregateType.of(
          "tally", Note.TOPIC, Tally.class, Event.class, tally -> tally, tally -> null);

  sealed interface Event {
    @Named("TallyGrew.v1")
    record Grew(String tally) implements Event {}
  }

  static Decision<Tally, Event> grow(@Nullable Tally tally, String id, int stars) {
    var all = new ArrayList<>(tally == null ? List.of() : tally.stars());
    all.add(stars);
    return Decision.done(new Tally(id, all), new Event.Grew(id));
  }
}
