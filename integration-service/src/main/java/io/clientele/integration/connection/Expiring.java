package io.clientele.integration.connection;

import io.clientele.integration.connection.ConnectionEvent.IntegrationExpired;
import io.clientele.platform.decision.Decision;

/** How a connection comes to work no longer, until somebody signs in again (INT-7, INT-14). */
public final class Expiring {

  private Expiring() {}

  /**
   * Whoever works on an import found that it works no longer; said once.
   *
   * @param run the run that found it; since a later one began somebody may have signed in again
   */
  public static Decision<Connection, ConnectionEvent> expire(
      Connection connection, String run, Expiry why) {
    var current = connection.run();
    return current == null || !current.id().equals(run)
        ? Decision.unchanged()
        : expired(connection, why);
  }

  /**
   * The sign-in it works by is over; said once.
   *
   * @param authorisation that sign-in; it may work by another by now
   */
  public static Decision<Connection, ConnectionEvent> over(
      Connection connection, String authorisation) {
    return authorisation.equals(connection.authorisation())
        ? expired(connection, Expiry.AUTHORISATION_EXPIRED)
        : Decision.unchanged();
  }

  // A draft does not expire, it lapses.
  private static Decision<Connection, ConnectionEvent> expired(Connection connection, Expiry why) {
    return switch (connection.status()) {
      case IMPORTING, CONNECTED ->
          Decision.done(
              connection.copy().status(ConnectionStatus.EXPIRED).expiry(why).run(null).make(),
              new IntegrationExpired(
                  connection.id(), connection.client(), connection.software(), why));
      case STARTED, AUTHORISED, CHOSEN, LAPSING, LAPSED, EXPIRED, DISCONNECTED ->
          Decision.unchanged();
    };
  }
}
