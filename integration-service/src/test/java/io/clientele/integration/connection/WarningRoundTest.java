package io.clientele.integration.connection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarningRoundTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Office office = new Office();
  private final WarningRound round = instance();
  private Instant end = Instant.EPOCH;

  private WarningRound instance() {
    return new WarningRound(
        office.connections, office.bureau.authorisations, office.index, office.bureau.clock);
  }

  private Instant now() {
    return office.bureau.clock.instant();
  }

  @BeforeEach
  void twenty_days_to_live() {
    end = now().plus(DAY.multipliedBy(20)).truncatedTo(ChronoUnit.MILLIS);
    office.bureau.provider.ends = new Ends(null, end);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Another client's connection, by this sign-in. */
  private String another(String practice, String signIn) {
    var id = "of another client";
    var cafe = Organisation.named("o2", "Cafe");
    office.connections.command(
        id,
        Cause.of("test"),
        before -> LaidConnections.importing(id, practice, Software.XERO, signIn, cafe, now()),
        Connection::told);
    return id;
  }

  private String signIn(String connection) {
    return Objects.requireNonNull(office.find(connection).authorisation());
  }

  private Outlook outlook(String connection) {
    return Objects.requireNonNull(office.find(connection).outlook());
  }

  private long said(String connection) {
    return office.connections.find(connection).outbox().stream()
        .filter(event -> event.name().equals("IntegrationExpiring.v1"))
        .count();
  }

  @Test
  @DisplayName(
      "BEY-4 two connections by one sign-in are warned of, each once, by one of two instances")
  void each_once() {
    var first = office.importing();
    var both = List.of(first, another("p1", signIn(first)));
    var other = instance();
    office.bureau.clock.turn(DAY.multipliedBy(7));
    for (var look = 0; look < 3; look++) {
      round.run();
      other.run();
    }
    assertThat(both)
        .allSatisfy(
            one -> {
              assertThat(outlook(one).warned()).as("30 was slept over").isEqualTo(14);
              assertThat(said(one)).isOne();
            });
    assertThat(office.index.toForetell(end.minus(DAY.multipliedBy(8)), 10)).isEmpty();
  }

  @Test
  @DisplayName(
      "BEY-4 a sign-in that cannot be read keeps no other from its warning, and has its turn")
  void unreadable() {
    var broken = office.importing();
    var sound = another("p2", office.bureau.signIn("p2"));
    var signIns = office.bureau.store.database().getCollection("authorisation");
    var by = eq("_id", signIn(broken));
    signIns.updateOne(by, set("status", "NONSENSE"));
    round.run();
    assertThat(office.index.toForetell(now(), 10)).as("leaves its place to others").isEmpty();
    assertThat(said(sound)).isOne();
    signIns.updateOne(by, set("status", "ACTIVE"));
    office.bureau.clock.turn(Duration.ofHours(1));
    round.run();
    assertThat(said(broken)).isOne();
  }

  @Test
  @DisplayName(
      "BEY-4 a forecast has the end of a sign-in that is refreshed, though nothing is imported")
  void not_imported() {
    office.bureau.provider.ends = new Ends(now().plus(DAY.multipliedBy(31)), null);
    var id = office.importing();
    round.run();
    office.bureau.clock.turn(DAY.plusHours(1));
    var fresh = now().plus(DAY.multipliedBy(31)).truncatedTo(ChronoUnit.MILLIS);
    office.bureau.provider.ends = new Ends(fresh, null);
    office.bureau.refreshRound().run();
    round.run();
    assertThat(office.index.foretold("p1"))
        .singleElement()
        .satisfies(one -> assertThat(one.endsAt()).isEqualTo(fresh))
        .matches(Foretold::rolling);
    assertThat(said(id)).isZero();
  }

  @Test
  @DisplayName(
      "BEY-4 a connection of a release that foretold nothing is looked at once it is begun")
  void of_before() {
    var id = office.importing();
    var stored = office.bureau.store.database().getCollection("connection");
    stored.updateOne(eq("_id", id), unset("outlook"));
    round.run();
    assertThat(said(id)).isZero();
    office.connections.command(
        id, Cause.of("test"), now -> Warning.begin(Objects.requireNonNull(now)), Connection::told);
    round.run();
    assertThat(said(id)).isOne();
  }
}
