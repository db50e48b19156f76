package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.connected;
import static io.clientele.integration.connection.Story.done;
import static io.clientele.integration.connection.Story.imported;
import static io.clientele.integration.connection.Story.importing;
import static io.clientele.integration.connection.Story.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.IntegrationConnected;
import io.clientele.integration.connection.ConnectionEvent.ListsRefreshed;
import io.clientele.integration.connection.ListProgress.Status;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailingTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static ImportRun run(Connection connection) {
    return Objects.requireNonNull(connection.run());
  }

  private static Connection failed(Connection connection, Instant now) {
    return next(Importing.failed(connection, run(connection).id(), null, now));
  }

  private static ListProgress broken(ListName list) {
    return new ListProgress(list, Status.FAILED, null, NOW);
  }

  /** An import none of whose lists can be understood. */
  private static Connection broken() {
    var half = next(Importing.note(importing(), "r1", broken(ListName.CATEGORIES), null, NOW));
    return next(Importing.note(half, "r1", broken(ListName.SUPPLIERS), null, NOW));
  }

  @Test
  @DisplayName(
      "INT-4 what passes is waited for ever longer, five minutes at most, and uses up nothing")
  void what_passes_is_waited_for() {
    var connection = importing();
    var now = NOW;
    for (var pause : List.of(5, 10, 20, 40, 80, 160, 300, 300, 300)) {
      connection = failed(connection, now);
      assertThat(run(connection).dueAt()).isEqualTo(now.plusSeconds(pause));
      now = now.plusSeconds(pause);
    }
    while (now.isBefore(NOW.plus(DAY))) {
      connection = failed(connection, now);
      assertThat(run(connection).pending()).isEqualTo(Story.LISTS);
      now = run(connection).dueAt();
    }
  }

  @Test
  @DisplayName("INT-4 what has not passed in a day has failed, and does not undo the others")
  void what_does_not_pass_in_a_day() {
    var half =
        next(Importing.note(importing(), "r1", imported(ListName.CATEGORIES, 87), null, NOW));
    var late = NOW.plus(DAY);
    var kept = done(Importing.failed(failed(half, NOW), "r1", null, late.minusMillis(1)));
    assertThat(kept.events()).isEmpty();
    var given = done(Importing.failed(kept.next(), "r1", null, late));
    assertThat(given.events()).singleElement().isInstanceOf(IntegrationConnected.class);
    assertThat(given.next().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(given.next().lists())
        .containsExactly(
            imported(ListName.CATEGORIES, 87),
            new ListProgress(ListName.SUPPLIERS, Status.FAILED, null, late));
  }

  @Test
  @DisplayName("INT-4 a list that fails keeps the entries that came before, and their number")
  void what_came_before_stays() {
    var half =
        next(Importing.note(importing(), "r1", imported(ListName.CATEGORIES, 87), null, NOW));
    var connected = next(Importing.note(half, "r1", broken(ListName.SUPPLIERS), null, NOW));
    assertThat(connected.lists()).extracting(ListProgress::isThere).containsExactly(true, false);
    var again = next(Importing.refresh(connected, "r2", ClientStatus.ACTIVE, NOW));
    var first = next(Importing.note(again, "r2", broken(ListName.CATEGORIES), null, NOW));
    var last = next(Importing.note(first, "r2", imported(ListName.SUPPLIERS, 3), null, NOW));
    assertThat(last.lists())
        .containsExactly(
            new ListProgress(ListName.CATEGORIES, Status.FAILED, 87, NOW),
            imported(ListName.SUPPLIERS, 3));
    assertThat(last.lists()).allMatch(ListProgress::isThere);
  }

  @Test
  @DisplayName("INT-4 a day counts from the first of the faults in a row; an answer ends the row")
  void a_day_counts_from_the_first_fault() {
    var late = NOW.plus(DAY);
    var told = next(Importing.putOff(failed(importing(), NOW), "r1", late));
    assertThat(run(failed(told, late)).pending()).isEqualTo(Story.LISTS);
    var brought =
        next(
            Importing.note(
                failed(importing(), NOW), "r1", imported(ListName.CATEGORIES, 1), null, NOW));
    assertThat(run(failed(brought, late)).pending()).containsExactly(ListName.SUPPLIERS);
    var still = next(Importing.goOn(failed(importing(), NOW), "r1", ClientStatus.ACTIVE, NOW));
    assertThat(run(failed(still, late)).pending()).isEmpty();
  }

  @Test
  @DisplayName("INT-4 nothing is called connected of which no list came: it is tried anew")
  void nothing_came() {
    var broken = broken();
    assertThat(broken.status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(broken.connectedAt()).isNull();
    assertThat(broken.progress()).extracting(ListProgress::status).containsOnly(Status.FAILED);
    var due = run(broken).dueAt();
    assertThat(due).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(Importing.take(broken, ClientStatus.ACTIVE, due.minusMillis(1)))
        .isEqualTo(Decision.unchanged());
    var again = next(Importing.take(broken, ClientStatus.ACTIVE, due));
    assertThat(run(again).pending()).isEqualTo(Story.LISTS);
    assertThat(run(again).dueAt()).isEqualTo(due.plus(Importing.LEASE));
    var half = next(Importing.note(again, "r1", broken(ListName.CATEGORIES), null, due));
    var last = done(Importing.note(half, "r1", imported(ListName.SUPPLIERS, 3), null, due));
    assertThat(last.next().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(last.events()).singleElement().isInstanceOf(IntegrationConnected.class);
  }

  @Test
  @DisplayName("INT-6 whoever wants lists of which none came refreshed has them tried at once")
  void nothing_came_and_somebody_wants_it() {
    var hurried = next(Importing.refresh(broken(), "r2", ClientStatus.ACTIVE, NOW.plusSeconds(1)));
    assertThat(run(hurried).dueAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(run(hurried).pending()).isEqualTo(Story.LISTS);
    assertThat(Importing.refresh(hurried, "r3", ClientStatus.ACTIVE, NOW))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-6 a working connection works on, even if a refresh of its lists brings none")
  void a_refresh_that_brings_none() {
    var again = next(Importing.refresh(connected(), "r2", ClientStatus.ACTIVE, NOW));
    var given = done(Importing.failed(failed(again, NOW), "r2", null, NOW.plus(DAY)));
    assertThat(given.next().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(given.events()).singleElement().isInstanceOf(ListsRefreshed.class);
  }

  @Test
  @DisplayName("INT-4 a fault of another run, or of none, changes nothing")
  void a_fault_of_another_run() {
    assertThat(Importing.failed(importing(), "r0", null, NOW)).isEqualTo(Decision.unchanged());
    assertThat(Importing.failed(connected(), "r1", null, NOW)).isEqualTo(Decision.unchanged());
    assertThat(Importing.failed(broken(), "r1", null, NOW)).isEqualTo(Decision.unchanged());
  }
}
