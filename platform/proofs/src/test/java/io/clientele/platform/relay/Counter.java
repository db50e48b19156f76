package io.clientele.platform.relay;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Named;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that can lose something: it remembers every command it took. */
record Counter(String id, List<String> commands) {

  static final String TOPIC = "clientele.proof";

  static final AggregateType<Counter, Event> TYPE =
      AggregateType.of(
              "counter", TOPIC, Counter.class, Event.class, counter -> counter, counter -> null)
          .onRecord(Counter::recorded);

  private static List<Entry> recorded(Change<Counter, Event> change) {
    return List.of(
        new Entry("p", change.name(), Map.of("counter", change.id()), change.id(), change.after()));
  }

  sealed interface Event {
    @Named("Counted.v1")
    record Counted(String counter, String command) implements Event {}
  }

  static Decision<Counter, Event> count(String id, @Nullable Counter counter, String command) {
    var commands = new ArrayList<>(counter == null ? List.of() : counter.commands());
    commands.add(command);
    return Decision.done(new Counter(id, commands), new Event.Counted(id, command));
  }
}
