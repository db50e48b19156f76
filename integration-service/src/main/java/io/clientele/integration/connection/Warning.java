package io.clientele.integration.connection;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.connection.ConnectionEvent.IntegrationExpiring;
import io.clientele.integration.provider.Ends;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says that a connection will stop working, 30, 14, 7 and 1 days before its sign-in ends, each once
 * for one end (BEY-4).
 */
public final class Warning {

  /** What a round could not refresh it tries again before that, without more trouble noted. */
  private static final Duration PUT_OFF = Duration.ofMinutes(5);

  /** How long until somebody looks again where the sign-in is over, or cannot be read. */
  private static final Duration OVER = Duration.ofHours(1);

  private Warning() {}

  /**
   * Somebody looks what is to be said.
   *
   * @param signIn what it works by; null if there is no such thing any more
   */
  public static Decision<Connection, ConnectionEvent> look(
      Connection connection, @Nullable Authorisation signIn, Instant now) {
    var outlook = connection.outlook();
    if (outlook == null || outlook.lookAt().isAfter(now)) {
      return Decision.unchanged();
    }
    // Somebody signed in again since it was looked up.
    if (signIn != null && !signIn.id().equals(connection.authorisation())) {
      return Decision.unchanged();
    }
    if (signIn == null || signIn.tokens() == null) {
      return with(connection, outlook.later(now.plus(OVER)));
    }
    var ends = Objects.requireNonNullElse(signIn.outlook(), Ends.UNKNOWN);
    var days = outlook.due(ends.endsAt(), now);
    if (days == null) {
      return with(connection, outlook.seen(ends, now));
    }
    // The next refresh may move the end: after a long sleep the warning must not be first.
    if (ends.isRolling() && isResting(signIn, now)) {
      return with(connection, outlook.resting(ends, Objects.requireNonNull(signIn.refreshAt())));
    }
    if (ends.isRolling() && !outlook.isAwaitedLong(ends, now)) {
      return with(connection, outlook.awaiting(ends, now));
    }
    return warned(connection, outlook.warned(ends, days, now));
  }

  // All is well with it, and it is left alone for a while.
  private static boolean isResting(Authorisation signIn, Instant now) {
    var next = signIn.refreshAt();
    return signIn.trouble() == null && next != null && next.isAfter(now.plus(PUT_OFF));
  }

  /** What becomes of it cannot be found out now; others are to have their turn. */
  static Decision<Connection, ConnectionEvent> putOff(Connection connection, Instant now) {
    var outlook = connection.outlook();
    return outlook == null || outlook.lookAt().isAfter(now)
        ? Decision.unchanged()
        : with(connection, outlook.later(now.plus(OVER)));
  }

  /** It is looked at from now on, if nobody did: as one of a release that foretold nothing. */
  public static Decision<Connection, ConnectionEvent> begin(Connection connection) {
    var next = connection.copy().make();
    return connection.outlook() == null && next.outlook() != null
        ? Decision.done(next)
        : Decision.unchanged();
  }

  private static Decision<Connection, ConnectionEvent> warned(
      Connection connection, Outlook outlook) {
    return Decision.done(
        connection.copy().outlook(outlook).make(),
        new IntegrationExpiring(
            connection.id(),
            connection.client(),
            connection.software(),
            connection.integratedBy(),
            Objects.requireNonNull(outlook.endsAt()),
            Objects.requireNonNull(outlook.warned()),
            outlook.rolling()));
  }

  private static Decision<Connection, ConnectionEvent> with(
      Connection connection, Outlook outlook) {
    return Decision.done(connection.copy().outlook(outlook).make());
  }
}
