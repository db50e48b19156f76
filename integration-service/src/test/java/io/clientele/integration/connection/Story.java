package io.clientele.integration.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Connections at each point of their story. */
final class Story {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final Duration LIFE = Duration.ofMinutes(30);
  static final List<ListName> LISTS = List.of(ListName.CATEGORIES, ListName.SUPPLIERS);
  static final Organisation BAKERY = new Organisation("o1", "Bakery Ltd", "GB", "GBP", "--03-31");
  static final Organisation CAFE = new Organisation("o2", "Cafe Ltd", "GB", "GBP", null);

  static final Set<ConnectionStatus> FINAL =
      Set.of(ConnectionStatus.LAPSED, ConnectionStatus.DISCONNECTED);

  private Story() {}

  static Connection started() {
    return next(
        Drafting.start(
            new NewDraft("n1", "p1", "c1", Software.XERO, "ada", "hash-1", LIFE, Purpose.ADD),
            NOW));
  }

  static Connection authorised() {
    return next(Drafting.authorise(started(), "a1", NOW));
  }

  static Connection chosen() {
    return next(Drafting.choose(authorised(), Choice.of(BAKERY), NOW));
  }

  static Connection lapsing() {
    return next(Drafting.lapse(chosen(), NOW.plus(LIFE)));
  }

  static Connection lapsed() {
    return next(Drafting.settle(lapsing(), false, "r0", LISTS, NOW.plus(LIFE)));
  }

  static Connection importing() {
    return next(Importing.attach(chosen(), "c1", "r1", LISTS, NOW));
  }

  static Connection connected() {
    var half =
        next(Importing.note(importing(), "r1", imported(ListName.CATEGORIES, 87), null, NOW));
    return next(
        Importing.note(half, "r1", imported(ListName.SUPPLIERS, 3), null, NOW.plusSeconds(1)));
  }

  static Connection expired() {
    return next(Expiring.over(connected(), "a1"));
  }

  static Connection disconnected() {
    return next(Managing.disconnect(connected(), NOW));
  }

  /** A connection begun for a client that exists. */
  static Connection startedForClient() {
    return next(
        Drafting.start(
            new NewDraft("n1", "p1", "c1", Software.XERO, "ada", "hash-1", LIFE, Purpose.CONNECT),
            NOW));
  }

  /** The same, and somebody has signed in. */
  static Connection authorisedForClient() {
    return next(Drafting.authorise(startedForClient(), "a1", NOW));
  }

  /** A connection for which somebody is to sign in again. */
  static Connection renewing(Connection connection, Purpose purpose) {
    var renewal = Renewal.of("n2", purpose, "ben", NOW, "hash-2", NOW.plus(LIFE));
    return next(Renewing.start(connection, renewal, ClientStatus.ACTIVE));
  }

  /** The same, and somebody has. */
  static Connection renewed(Connection connection, Purpose purpose) {
    return next(Renewing.authorise(renewing(connection, purpose), "n2", "a2", NOW));
  }

  static List<Connection> all() {
    return List.of(
        started(),
        authorised(),
        chosen(),
        lapsing(),
        lapsed(),
        importing(),
        connected(),
        expired(),
        disconnected());
  }

  static ListProgress imported(ListName list, int count) {
    return new ListProgress(list, ListProgress.Status.IMPORTED, count, NOW);
  }

  static Connection next(Decision<Connection, ConnectionEvent> decision) {
    return done(decision).next();
  }

  static ConnectionEvent said(Decision<Connection, ConnectionEvent> decision) {
    var events = done(decision).events();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  static Decision.Done<Connection, ConnectionEvent> done(
      Decision<Connection, ConnectionEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return (Decision.Done<Connection, ConnectionEvent>) decision;
  }

  static String refused(Decision<Connection, ConnectionEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Connection, ConnectionEvent>) decision)
        .why()
        .getFirst()
        .reason()
        .name();
  }
}
