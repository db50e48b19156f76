package io.clientele.integration.connection;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.Objects;

/** Says of drafts nobody used in time that they lapse (INT-3). */
public final class OverdueDrafts {

  private static final int AT_ONCE = 100;

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final ConnectionIndex index;
  private final Clock clock;

  /** Looked for by one instance. */
  public OverdueDrafts(
      Aggregates<Connection, ConnectionEvent> connections, ConnectionIndex index, Clock clock) {
    this.connections = connections;
    this.index = index;
    this.clock = clock;
  }

  /** One round; call it about once a second. */
  public void run() {
    for (var id : index.overdue(clock.instant(), AT_ONCE)) {
      connections.command(
          id,
          Cause.of("integration-service"),
          draft -> Drafting.lapse(Objects.requireNonNull(draft), clock.instant()),
          Connection::told);
    }
  }
}
