package io.clientele.integration.connection;

import static io.clientele.integration.connection.ClientStatus.ACTIVE;
import static io.clientele.integration.connection.ClientStatus.DEACTIVATED;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.connected;
import static io.clientele.integration.connection.Story.done;
import static io.clientele.integration.connection.Story.expired;
import static io.clientele.integration.connection.Story.importing;
import static io.clientele.integration.connection.Story.next;
import static io.clientele.integration.connection.Story.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeactivatedTest {

  private static ImportRun run(Connection connection) {
    return Objects.requireNonNull(connection.run());
  }

  @Test
  @DisplayName("LIF-2 lists of a deactivated client are not refreshed, those of an active one are")
  void no_refresh() {
    for (var connection : List.of(connected(), importing(), expired())) {
      assertThat(refused(Importing.refresh(connection, "r2", DEACTIVATED, NOW)))
          .isEqualTo("CLIENT_DEACTIVATED");
    }
    assertThat(run(next(Importing.refresh(connected(), "r2", ACTIVE, NOW))).pending())
        .isEqualTo(LISTS);
    assertThat(ConnectionReason.CLIENT_DEACTIVATED.rule()).isEqualTo("LIF-2");
  }

  @Test
  @DisplayName("LIF-2 an import that is due rests while its client is deactivated, and goes on")
  void it_rests() {
    assertThat(Importing.take(importing(), DEACTIVATED, NOW)).isEqualTo(Decision.unchanged());
    var resting = done(Importing.rest(importing(), DEACTIVATED, NOW));
    assertThat(resting.events()).isEmpty();
    assertThat(run(resting.next()).pending()).isEqualTo(LISTS);
    var due = run(resting.next()).dueAt();
    assertThat(due).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(Importing.rest(resting.next(), DEACTIVATED, NOW)).isEqualTo(Decision.unchanged());
    assertThat(run(next(Importing.take(resting.next(), ACTIVE, due))).pending()).isEqualTo(LISTS);
  }

  @Test
  @DisplayName("LIF-2 nothing rests that has nothing to import, or whose client is active")
  void nothing_else_rests() {
    assertThat(Importing.rest(importing(), ACTIVE, NOW)).isEqualTo(Decision.unchanged());
    assertThat(Importing.rest(connected(), DEACTIVATED, NOW)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("LIF-2 faults before a client was deactivated do not count when it is active again")
  void faults_are_forgotten() {
    var faulty = next(Importing.failed(importing(), "r1", null, NOW));
    var later = run(faulty).dueAt();
    var resting = next(Importing.rest(faulty, DEACTIVATED, later));
    var again = next(Importing.failed(resting, "r1", null, later.plus(Duration.ofDays(120))));
    assertThat(run(again).pending()).isEqualTo(LISTS);
    assertThat(run(again).attempts()).isEqualTo(1);
  }

  @Test
  @DisplayName("LIF-2 whoever is at an import stops when its client is deactivated")
  void whoever_is_at_it_stops() {
    assertThat(Importing.goOn(importing(), "r1", DEACTIVATED, NOW)).isEqualTo(Decision.unchanged());
  }
}
