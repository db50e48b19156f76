package io.clientele.integration.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Connections at each point of their story. */
final class Story {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final Duration LIFE = Duration.ofMinutes(30);
  static final List<ListName> LISTS = List.of(ListName.CATEGORIES, ListName.SUPPLIERS);
  static final Organisation BAKERY = new Organisation("o1", "Bakery Ltd", "GB", "GBP", "--03-31");
  static final Organisation CAFE = new Organisation("o2", "Cafe Ltd", "GB", "GBP", null);

  private Story() {}

  static Connection started() {
    return next(
        Drafting.start(new NewDraft("n1", "p1", "c1", Software.XERO, "ada", "hash-1", LIFE), NOW));
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
    var half = next(Importing.note(importing(), "r1", imported(ListName.CATEGORIES, 87), NOW));
    return next(Importing.note(half, "r1", imported(ListName.SUPPLIERS, 3), NOW.plusSeconds(1)));
  }

  static Connection expired() {
    return next(Importing.expire(connected(), Expiry.AUTHORISATION_EXPIRED));
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
        expired());
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
