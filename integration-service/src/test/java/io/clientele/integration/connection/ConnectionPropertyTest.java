package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.CAFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.imported;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftFreed;
import io.clientele.integration.connection.ConnectionEvent.IntegrationConnected;
import io.clientele.integration.connection.ConnectionEvent.IntegrationExpired;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a connection in whatever order. */
class ConnectionPropertyTest {

  /** Something that may happen. */
  enum Act {
    AUTHORISE,
    CHOOSE,
    CHOOSE_ANOTHER,
    ATTACH,
    LAPSE,
    SETTLE_USED,
    SETTLE_UNUSED,
    NOTE_ONE,
    NOTE_OTHER,
    FAIL_ONE,
    FAIL_PENDING,
    EXPIRE
  }

  record Step(Act act, int after) {}

  @Provide
  Arbitrary<List<Step>> stories() {
    return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 1200))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 2000)
  @Label("INT-3 an organisation is held from its choice until client-service says nobody used it")
  void an_organisation_is_held(@ForAll("stories") List<Step> story) {
    var connection = Story.started();
    var now = NOW;
    var events = new ArrayList<ConnectionEvent>();
    for (var step : story) {
      now = now.plusSeconds(step.after);
      if (decide(connection, step.act, now)
          instanceof Decision.Done<Connection, ConnectionEvent> done) {
        connection = done.next();
        events.addAll(done.events());
      }
      var chosen = connection.organisation() != null;
      var freed = events.stream().anyMatch(ConnectionDraftFreed.class::isInstance);
      assertThat(connection.organisationKey() != null).isEqualTo(chosen && !freed);
    }
    assertThat(count(events, IntegrationExpired.class)).isLessThanOrEqualTo(1);
    assertThat(count(events, IntegrationConnected.class)).isLessThanOrEqualTo(1);
    assertThat(events)
        .filteredOn(IntegrationConnected.class::isInstance)
        .allSatisfy(
            event ->
                assertThat(((IntegrationConnected) event).lists())
                    .anyMatch(ListProgress::isImported));
    assertThat(connection.run() != null)
        .isEqualTo(connection.status() == ConnectionStatus.IMPORTING);
  }

  private static long count(List<ConnectionEvent> events, Class<?> type) {
    return events.stream().filter(type::isInstance).count();
  }

  private static Decision<Connection, ConnectionEvent> decide(
      Connection connection, Act act, Instant now) {
    return switch (act) {
      case AUTHORISE -> Drafting.authorise(connection, "a1", now);
      case CHOOSE -> Drafting.choose(connection, Choice.of(BAKERY), now);
      case CHOOSE_ANOTHER -> Drafting.choose(connection, Choice.of(CAFE), now);
      case ATTACH -> Importing.attach(connection, "c1", "r1", LISTS, now);
      case LAPSE -> Drafting.lapse(connection, now);
      case SETTLE_USED -> Drafting.settle(connection, true, "r1", LISTS, now);
      case SETTLE_UNUSED -> Drafting.settle(connection, false, "r1", LISTS, now);
      case NOTE_ONE -> Importing.note(connection, "r1", imported(ListName.CATEGORIES, 1), now);
      case NOTE_OTHER -> Importing.note(connection, "r1", imported(ListName.SUPPLIERS, 1), now);
      case FAIL_ONE ->
          Importing.note(
              connection,
              "r1",
              new ListProgress(ListName.CATEGORIES, ListProgress.Status.FAILED, null, now),
              now);
      case FAIL_PENDING -> Importing.failed(connection, "r1", now);
      case EXPIRE -> Importing.expire(connection, Expiry.AUTHORISATION_EXPIRED);
    };
  }
}
