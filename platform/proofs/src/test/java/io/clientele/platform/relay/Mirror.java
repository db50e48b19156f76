package io.clientele.platform.relay;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reacts to every count once, in order, and says so itself. */
record Mirror(String id, List<String> commands) {

  static final AggregateType<Mirror, Event> TYPE =
      AggregateType.of(
          "mirror", Counter.TOPIC, Mirror.class, Event.class, mirror -> mirror, mirror -> null);

  sealed interface Event {
    @Named("Mirrored.v1")
    record Mirrored(String mirror, String command) implements Event {}
  }

  static Decision<Mirror, Event> mirror(String id, @Nullable Mirror mirror, String command) {
    var commands = new ArrayList<>(mirror == null ? List.of() : mirror.commands());
    commands.add(command);
    return Decision.done(new Mirror(id, commands), new Event.Mirrored(id, command));
  }
}
