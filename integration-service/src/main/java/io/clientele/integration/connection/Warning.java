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

  /** How long until somebody looks again, while the refresh is on its way. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /** The same where the sign-in is over: what follows from that is said elsewhere. */
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
    if (outlook == null || outlook.lookAt() == null || outlook.lookAt().isAfter(now)) {
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
    return ends.isRolling() && isToBeRefreshed(signIn, now)
        ? with(connection, outlook.later(now.plus(SOON)))
        : warned(connection, signIn.person(), outlook.warned(ends, days, now));
  }

  // The next refresh may move the end. Only one that was tried, and put off, has not.
  private static boolean isToBeRefreshed(Authorisation signIn, Instant now) {
    return signIn.refreshAt() == null || !signIn.refreshAt().isAfter(now);
  }

  private static Decision<Connection, ConnectionEvent> warned(
      Connection connection, String person, Outlook outlook) {
    return Decision.done(
        connection.copy().outlook(outlook).make(),
        new IntegrationExpiring(
            connection.id(),
            connection.client(),
            connection.software(),
            person,
            Objects.requireNonNull(outlook.endsAt()),
            Objects.requireNonNull(outlook.warned()),
            outlook.rolling()));
  }

  private static Decision<Connection, ConnectionEvent> with(
      Connection connection, Outlook outlook) {
    return Decision.done(connection.copy().outlook(outlook).make());
  }
}
