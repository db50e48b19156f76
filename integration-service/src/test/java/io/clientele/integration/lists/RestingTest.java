package io.clientele.integration.lists;

import static io.clientele.integration.lists.ImportRoom.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.connection.ListProgress.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RestingTest {

  private final ImportRoom room = new ImportRoom();
  private final AtomicInteger read = new AtomicInteger();

  @AfterEach
  void close() {
    room.close();
  }

  private void roundAfter(Duration pause) {
    room.office.bureau.clock.turn(pause);
    room.round();
  }

  @Test
  @DisplayName("LIF-2 the round skips a deactivated client, and leaves its place to others")
  void the_round_skips_it() {
    room.provider.reading = read::incrementAndGet;
    room.client = ClientStatus.DEACTIVATED;
    for (var round = 1; round <= 5; round++) {
      roundAfter(Duration.ofMinutes(2));
      assertThat(room.due()).isEmpty();
    }
    assertThat(read).hasValue(0);
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(room.connection().progress())
        .extracting(ListProgress::status)
        .containsOnly(Status.PENDING);

    room.client = ClientStatus.ACTIVE;
    roundAfter(Duration.ofMinutes(2));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(read.get()).isPositive();
  }

  @Test
  @DisplayName("LIF-2 an import under way stops with its list, and goes on where it stopped")
  void an_import_under_way_stops() {
    room.provider.reading =
        () -> {
          if (read.incrementAndGet() == 3) {
            room.client = ClientStatus.DEACTIVATED;
          }
        };
    room.round();
    assertThat(room.status(FIRST)).isEqualTo(Status.IMPORTED);
    assertThat(room.connection().progress())
        .filteredOn(list -> list.status() == Status.IMPORTED)
        .hasSize(1);
    roundAfter(Importing.LEASE);
    roundAfter(Importing.LEASE);
    assertThat(read).hasValue(4);

    room.client = ClientStatus.ACTIVE;
    roundAfter(Importing.LEASE);
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
  }
}
