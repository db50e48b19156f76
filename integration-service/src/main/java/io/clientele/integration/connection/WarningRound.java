package io.clientele.integration.connection;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the ends of sign-ins that come near, and warns of them (BEY-4). */
public final class WarningRound {

  private static final Logger LOG = LoggerFactory.getLogger(WarningRound.class);
  private static final Cause CAUSE = Cause.of("integration-service");
  private static final int AT_ONCE = 100;

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final ConnectionIndex index;
  private final Clock clock;

  /** The rounds of one instance; several may look at once, one of them says it. */
  public WarningRound(
      Aggregates<Connection, ConnectionEvent> connections,
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      ConnectionIndex index,
      Clock clock) {
    this.connections = connections;
    this.authorisations = authorisations;
    this.index = index;
    this.clock = clock;
  }

  /** One round; call it about once a second. */
  public void run() {
    for (var id : index.toForetell(clock.instant(), AT_ONCE)) {
      try {
        look(id);
      } catch (RuntimeException e) {
        // One that cannot be written must not keep the others from their turn.
        LOG.warn("the end of connection {} was not looked at: {}", id, e.toString());
      }
    }
  }

  private void look(String id) {
    var connection = connections.find(id).state();
    var by = connection == null ? null : connection.authorisation();
    var signIn = by == null ? null : authorisations.find(by).state();
    connections.command(
        id,
        CAUSE,
        now -> Warning.look(Objects.requireNonNull(now), signIn, clock.instant()),
        Connection::told);
  }
}
