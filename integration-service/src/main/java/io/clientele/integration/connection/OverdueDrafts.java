package io.clientele.integration.connection;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the sign-ins that came to nothing in time, and says so of drafts (INT-3). */
public final class OverdueDrafts {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueDrafts.class);
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
      try {
        lapse(id);
      } catch (RuntimeException e) {
        // One that cannot be written must not keep the others from their turn.
        LOG.warn("connection {} did not lapse this time: {}", id, e.toString());
      }
    }
  }

  private void lapse(String id) {
    connections.command(
        id,
        Cause.of("integration-service"),
        connection -> lapse(Objects.requireNonNull(connection)),
        Connection::told);
  }

  private Decision<Connection, ConnectionEvent> lapse(Connection connection) {
    return connection.renewal() == null
        ? Drafting.lapse(connection, clock.instant())
        : Renewing.lapse(connection, clock.instant());
  }
}
