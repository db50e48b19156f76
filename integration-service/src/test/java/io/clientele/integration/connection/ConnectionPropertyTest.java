package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.CAFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.imported;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftFreed;
import io.clientele.integration.connection.ConnectionEvent.IntegrationConnected;
import io.clientele.integration.connection.ConnectionEvent.IntegrationDisconnected;
import io.clientele.integration.connection.ConnectionEvent.IntegrationExpired;
import io.clientele.integration.connection.ConnectionEvent.IntegrationReconnected;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChanged;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever happens to a connection in whatever order. */
class ConnectionPropertyTest {

  /** Something that may happen. */
  enum Act {
    AUTHORISE,
    CHOOSE,
    CHOOSE_ANOTHER,
    ATTACH,
    SWEEP,
    SETTLE_USED,
    SETTLE_UNUSED,
    NOTE_ONE,
    NOTE_OTHER,
    FAIL_ONE,
    FAIL_PENDING,
    ONE_IS_OVER,
    OTHER_IS_OVER,
    RECONNECTION,
    CHANGE,
    SIGN_IN,
    TAKE,
    DIFFERS,
    DISCONNECT
  }

  record Step(Act act, int after) {}

  private record Past(List<ConnectionEvent> events, Set<String> authorisations, Set<String> left) {

    static Past none() {
      return new Past(new ArrayList<>(), new HashSet<>(), new HashSet<>());
    }

    void add(Decision.Done<Connection, ConnectionEvent> done) {
      events.addAll(done.events());
      var next = done.next();
      add(authorisations, next.authorisation());
      add(authorisations, next.renewal() == null ? null : next.renewal().authorisation());
      Objects.requireNonNullElse(next.left(), List.<Left>of())
          .forEach(one -> add(left, one.authorisation()));
    }

    private static void add(Set<String> all, @Nullable String one) {
      if (one != null) {
        all.add(one);
      }
    }

    long count(Class<?> type) {
      return events.stream().filter(type::isInstance).count();
    }
  }

  @Provide
  Arbitrary<List<Step>> stories() {
    return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 700))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 2000)
  @Label("INT-3 an organisation is held from its choice until its draft is freed, or it is ended")
  void an_organisation_is_held(@ForAll("stories") List<Step> story, @ForAll boolean adding) {
    var connection = adding ? Story.started() : Story.startedForClient();
    var past = Past.none();
    var now = NOW;
    for (var step : story) {
      now = now.plusSeconds(step.after);
      if (decide(connection, step.act, now)
          instanceof Decision.Done<Connection, ConnectionEvent> done) {
        assertFollows(connection, done);
        past.add(done);
        connection = done.next();
      }
      var free =
          past.count(ConnectionDraftFreed.class) + past.count(IntegrationDisconnected.class) > 0;
      assertThat(connection.organisationKey() != null)
          .isEqualTo(connection.organisation() != null && !free);
      assertThat(connection.clientKey() != null).isEqualTo(connection.organisationKey() != null);
      assertThat(connection.expiry() != null)
          .isEqualTo(connection.status() == ConnectionStatus.EXPIRED);
    }
    assertTold(past);
    assertThat(past.left()).containsAll(nothingWorksBy(connection, past, adding));
  }

  private static void assertFollows(
      Connection before, Decision.Done<Connection, ConnectionEvent> done) {
    var after = done.next();
    assertThat(before.status())
        .as("final, once it is")
        .isNotIn(after.status() == before.status() ? Set.of() : Story.FINAL);
    assertThat(List.of(after.id(), after.client(), after.software(), after.startedAt()))
        .isEqualTo(List.of(before.id(), before.client(), before.software(), before.startedAt()));
    if (before.organisation() != null && !before.organisation().equals(after.organisation())) {
      assertThat(done.events()).hasOnlyElementsOfType(OrganisationChanged.class);
      assertThat(after.entries()).isNotEqualTo(before.entries());
    }
    switch (after.status()) {
      case IMPORTING -> assertThat(after.run()).isNotNull();
      case CONNECTED -> {}
      default -> assertThat(after.run()).isNull();
    }
  }

  private static void assertTold(Past past) {
    var renewed = past.count(IntegrationReconnected.class) + past.count(OrganisationChanged.class);
    assertThat(past.count(IntegrationExpired.class)).isLessThanOrEqualTo(1 + renewed);
    assertThat(past.count(IntegrationConnected.class)).isLessThanOrEqualTo(1 + renewed);
    assertThat(past.count(IntegrationDisconnected.class)).isLessThanOrEqualTo(1);
    assertThat(past.events())
        .filteredOn(IntegrationConnected.class::isInstance)
        .allSatisfy(
            event ->
                assertThat(((IntegrationConnected) event).lists())
                    .anyMatch(ListProgress::isImported));
  }

  /** Sign-ins it had and has no more; for a client to be, client-service's answer sees to that. */
  private static Set<String> nothingWorksBy(Connection connection, Past past, boolean adding) {
    var gone = new HashSet<>(past.authorisations());
    if (connection.renewal() != null) {
      gone.remove(connection.renewal().authorisation());
    }
    if (!Story.FINAL.contains(connection.status())
        || adding && connection.status() == ConnectionStatus.LAPSED) {
      gone.remove(connection.authorisation());
    }
    return gone;
  }

  private static Decision<Connection, ConnectionEvent> decide(
      Connection connection, Act act, Instant now) {
    return switch (act) {
      case AUTHORISE -> Drafting.authorise(connection, "a1", now);
      case CHOOSE -> chosen(connection, Choice.of(BAKERY), now);
      case CHOOSE_ANOTHER -> chosen(connection, Choice.of(CAFE), now);
      case ATTACH -> Importing.attach(connection, "c1", "r1", LISTS, now);
      case SWEEP ->
          connection.renewal() == null
              ? Drafting.lapse(connection, now)
              : Renewing.lapse(connection, now);
      case SETTLE_USED -> Drafting.settle(connection, true, "r1", LISTS, now);
      case SETTLE_UNUSED -> Drafting.settle(connection, false, "r1", LISTS, now);
      case NOTE_ONE ->
          Importing.note(connection, run(connection), imported(ListName.CATEGORIES, 1), null, now);
      case NOTE_OTHER ->
          Importing.note(connection, run(connection), imported(ListName.SUPPLIERS, 1), null, now);
      case FAIL_ONE ->
          Importing.note(
              connection,
              run(connection),
              new ListProgress(ListName.CATEGORIES, ListProgress.Status.FAILED, null, now),
              null,
              now);
      case FAIL_PENDING -> Importing.failed(connection, run(connection), null, now);
      case ONE_IS_OVER -> Expiring.over(connection, "a1");
      case OTHER_IS_OVER -> Expiring.over(connection, "a2");
      case RECONNECTION -> begun(connection, Purpose.RECONNECT, now);
      case CHANGE -> begun(connection, Purpose.CHANGE_ORGANISATION, now);
      case SIGN_IN -> Renewing.authorise(connection, later(connection), "a2", now);
      case TAKE ->
          Renewing.reconnect(
              connection,
              later(connection),
              Objects.requireNonNullElse(connection.organisation(), BAKERY),
              "run " + now,
              LISTS,
              now);
      case DIFFERS -> Renewing.differs(connection, later(connection), now);
      case DISCONNECT -> Managing.disconnect(connection, now);
    };
  }

  private static Decision<Connection, ConnectionEvent> begun(
      Connection connection, Purpose purpose, Instant now) {
    var renewal =
        Renewal.of("later " + now, purpose, "ben", now, "hash " + now, now.plus(Story.LIFE));
    return Renewing.start(connection, renewal, ClientStatus.ACTIVE);
  }

  private static Decision<Connection, ConnectionEvent> chosen(
      Connection connection, Choice choice, Instant now) {
    if (connection.status().isAttached()) {
      return Renewing.change(connection, later(connection), choice, "run " + now, LISTS, now);
    }
    return connection.purpose() == Purpose.ADD
        ? Drafting.choose(connection, choice, now)
        : Managing.connect(connection, choice, "r1", LISTS, now);
  }

  private static String run(Connection connection) {
    return connection.run() == null ? "r1" : connection.run().id();
  }

  private static String later(Connection connection) {
    return connection.renewal() == null ? "none" : connection.renewal().id();
  }
}
