package io.clientele.integration.connection;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
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
        LOG.warn("the end of connection {} was not looked at: {}", id, e.toString());
        putOff(id);
      }
    }
  }

  // Or those of one sign-in that cannot be read would be the oldest in every round.
  private void putOff(String id) {
    try {
      decide(id, now -> Warning.putOff(now, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("nor was it put off: connection {}: {}", id, e.toString());
    }
  }

  private void look(String id) {
    var connection = connections.find(id).state();
    var by = connection == null ? null : connection.authorisation();
    var signIn = by == null ? null : authorisations.find(by).state();
    decide(id, now -> Warning.look(now, signIn, clock.instant()));
  }

  private void decide(
      String id, Function<Connection, Decision<Connection, ConnectionEvent>> decision) {
    connections.command(
        id, CAUSE, now -> decision.apply(Objects.requireNonNull(now)), Connection::told);
  }
}
