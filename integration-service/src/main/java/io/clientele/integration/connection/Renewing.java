package io.clientele.integration.connection;

import io.clientele.integration.connection.ConnectionEvent.IntegrationReconnected;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChanged;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a later sign-in does to a connection that a client has (INT-5a, INT-6). It is part of the
 * connection, so that one write decides: nothing changes before that, and of two the newer counts.
 */
final class Renewing {

  /** How long somebody has to settle a sign-in before others try. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private Renewing() {}

  /** It begins; one that was under way is forgotten. */
  static Decision<Connection, ConnectionEvent> start(
      Connection connection, Renewal next, ClientStatus client) {
    if (!connection.status().isAttached()) {
      return Decision.refused(Managing.notConnected());
    }
    return client == ClientStatus.DEACTIVATED
        ? Decision.refused(Managing.deactivated())
        : Decision.done(without(connection, next.startedAt()).renewal(next).make());
  }

  /** The person signed in; once, and in time. */
  static Decision<Connection, ConnectionEvent> authorise(
      Connection connection, String id, String authorisation, Instant now) {
    return under(
        connection,
        id,
        renewal -> {
          if (!now.isBefore(renewal.lapsesAt())) {
            return Decision.refused(Drafting.lapsed());
          }
          return renewal.authorisation() != null || renewal.differs()
              ? Decision.refused(Drafting.used())
              : with(connection, renewal.authorised(authorisation, now.plus(PAUSE)));
        });
  }

  /** Somebody is about to settle it unasked, or to try; of several at once, one. */
  static Decision<Connection, ConnectionEvent> taken(
      Connection connection, String id, Instant now) {
    return under(
        connection,
        id,
        renewal ->
            renewal.settleAt() == null || renewal.settleAt().isAfter(now)
                ? Decision.unchanged()
                : with(connection, renewal.settling(now.plus(PAUSE))));
  }

  /** The provider refused for good what was typed on our own page: that is counted. */
  static Decision<Connection, ConnectionEvent> refuse(Connection connection, String id) {
    return under(
        connection,
        id,
        renewal ->
            renewal.authorisation() == null
                ? with(connection, renewal.refused(new SignIn(connection, renewal).refused() + 1))
                : Decision.unchanged());
  }

  /** It is known what it sees; whoever asked first is right. */
  static Decision<Connection, ConnectionEvent> offer(
      Connection connection, String id, List<Organisation> organisations) {
    return under(
        connection,
        id,
        renewal ->
            renewal.authorisation() != null && renewal.offered() == null
                ? with(connection, renewal.offering(organisations))
                : Decision.unchanged());
  }

  /**
   * It does not see the connection's organisation: nothing changes (INT-5a), and the sign-in is
   * given back like any that nothing came of.
   */
  static Decision<Connection, ConnectionEvent> differs(
      Connection connection, String id, Instant now) {
    return under(
        connection,
        id,
        renewal ->
            renewal.purpose() == Purpose.RECONNECT && renewal.authorisation() != null
                ? Decision.done(without(connection, now).renewal(renewal.failed()).make())
                : Decision.unchanged());
  }

  /**
   * It sees the connection's organisation, and that works by it from now on. The lists are read
   * again; what was imported stays.
   *
   * @param seen that organisation
   * @param run names the import that follows
   */
  static Decision<Connection, ConnectionEvent> reconnect(
      Connection connection,
      String id,
      Organisation seen,
      String run,
      List<ListName> lists,
      Instant now) {
    return under(
        connection,
        id,
        renewal -> {
          var authorisation = renewal.authorisation();
          if (renewal.purpose() != Purpose.RECONNECT
              || authorisation == null
              || !isOf(connection, seen.id())) {
            return Decision.unchanged();
          }
          var next =
              renewed(connection, renewal, seen)
                  .status(
                      connection.status() == ConnectionStatus.CONNECTED
                          ? ConnectionStatus.CONNECTED
                          : ConnectionStatus.IMPORTING)
                  .run(ImportRun.of(run, now, lists));
          var before = Objects.requireNonNull(connection.authorisation());
          return Decision.done(
              (authorisation.equals(before) ? next : next.leavingSignIn(before, now)).make(),
              new IntegrationReconnected(
                  connection.id(), connection.client(), connection.software()));
        });
  }

  /**
   * Another organisation is chosen: the entries of the one before are gone with it, and those of
   * this one are imported beside them.
   *
   * @param id the sign-in that sees it; a newer one may be under way
   * @param run names the import that follows, and the place of its entries
   */
  static Decision<Connection, ConnectionEvent> change(
      Connection connection,
      String id,
      Choice choice,
      String run,
      List<ListName> lists,
      Instant now) {
    var renewal = connection.renewal();
    if (!connection.status().isAttached()) {
      return Decision.refused(Managing.notConnected());
    }
    if (renewal == null
        || renewal.purpose() != Purpose.CHANGE_ORGANISATION
        || !renewal.id().equals(id)) {
      return isOf(connection, choice.organisation())
          ? Decision.unchanged()
          : Decision.refused(Drafting.notSignedIn());
    }
    if (!now.isBefore(renewal.lapsesAt())) {
      return Decision.refused(Drafting.lapsed());
    }
    var seen = choice.seen();
    if (renewal.authorisation() == null || seen == null) {
      return Decision.refused(Drafting.notSignedIn());
    }
    if (isOf(connection, seen.id())) {
      return Decision.refused(
          ConnectionReason.SAME_ORGANISATION
              .because("The client is connected to " + seen.name() + " already.")
              .about("organisation"));
    }
    return changed(connection, renewal, seen, run, lists, now);
  }

  private static Decision<Connection, ConnectionEvent> changed(
      Connection connection,
      Renewal renewal,
      Organisation seen,
      String run,
      List<ListName> lists,
      Instant now) {
    var before = Objects.requireNonNull(connection.organisation());
    return Decision.done(
        renewed(connection, renewal, seen)
            .status(ConnectionStatus.IMPORTING)
            .connectedAt(null)
            .lists(ListProgress.pending(lists))
            .run(ImportRun.of(run, now, lists))
            .shelf(run)
            .leaving(Left.organisation(connection, now))
            .leaving(Left.entries(connection, now))
            .make(),
        new OrganisationChanged(connection.id(), connection.client(), seen, before));
  }

  /** Its time is over, and nothing came of it. */
  static Decision<Connection, ConnectionEvent> lapse(Connection connection, Instant now) {
    var renewal = connection.renewal();
    return renewal == null || now.isBefore(renewal.lapsesAt())
        ? Decision.unchanged()
        : Decision.done(without(connection, now).make());
  }

  // What a sign-in brought that came to nothing is looked at, and given back.
  private static ConnectionCopy without(Connection connection, Instant now) {
    var renewal = connection.renewal();
    return connection
        .copy()
        .renewal(null)
        .leavingSignIn(renewal == null ? null : renewal.authorisation(), now);
  }

  private static ConnectionCopy renewed(
      Connection connection, Renewal renewal, Organisation organisation) {
    return connection
        .copy()
        .authorisation(Objects.requireNonNull(renewal.authorisation()))
        .integratedBy(renewal.by())
        .organisation(organisation)
        .expiry(null)
        .renewal(null)
        .outlook(Outlook.UNKNOWN);
  }

  private static boolean isOf(Connection connection, String organisation) {
    return connection.organisation() != null && connection.organisation().id().equals(organisation);
  }

  private static Decision<Connection, ConnectionEvent> with(Connection connection, Renewal next) {
    return Decision.done(connection.copy().renewal(next).make());
  }

  // A newer one began, or the connection was ended: this sign-in is of no use any more.
  private static Decision<Connection, ConnectionEvent> under(
      Connection connection,
      String id,
      Function<Renewal, Decision<Connection, ConnectionEvent>> decide) {
    var renewal = connection.renewal();
    return renewal == null || !renewal.id().equals(id)
        ? Decision.refused(Drafting.lapsed())
        : decide.apply(renewal);
  }
}
