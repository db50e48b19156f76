package io.clientele.integration.lists;

import static io.clientele.integration.lists.ImportRoom.FIRST;
import static io.clientele.integration.lists.ImportRoom.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.connection.ListProgress.Status;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.platform.aggregate.Cause;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListLeaseTest {

  private final ImportRoom room = new ImportRoom();

  @AfterEach
  void close() {
    room.close();
  }

  /** Everything of the present run is done by somebody else, who then begins another. */
  private void anotherRun() {
    for (var list : ListName.values()) {
      room.items.write(room.id, list, "run-2").finish();
      room.office.connections.command(
          room.id,
          Cause.of("test"),
          now ->
              Importing.note(
                  Objects.requireNonNull(now),
                  "run-1",
                  new ListProgress(list, Status.IMPORTED, 0, room.now()),
                  null,
                  room.now()),
          Connection::told);
    }
    room.office.connections.command(
        room.id,
        Cause.of("test"),
        now ->
            Importing.refresh(
                Objects.requireNonNull(now), "run-2", ClientStatus.ACTIVE, room.now()),
        Connection::told);
  }

  @Test
  @DisplayName("INT-4 a long list keeps its lease, so that nobody else begins it too")
  void a_long_list_keeps_its_lease() {
    var taken = new ArrayList<String>();
    room.provider.reading =
        () -> {
          room.office.bureau.clock.turn(Importing.LEASE.dividedBy(2).plusSeconds(1));
          taken.addAll(room.due());
        };
    room.run();
    assertThat(taken).isEmpty();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
  }

  @Test
  @DisplayName("INT-4 who was taken for dead and comes back leaves a later run alone")
  void who_comes_back_leaves_a_later_run_alone() {
    room.provider.items.clear();
    room.provider.items.add(item("old"));
    room.provider.reading =
        () -> {
          room.provider.reading = () -> {};
          var brought = room.items.write(room.id, FIRST, "run-2");
          brought.add(item("new"));
          brought.finish();
          anotherRun();
        };
    room.run();
    assertThat(room.page(FIRST))
        .filteredOn(item -> item.externalId().equals("new"))
        .extracting(ReferenceItem::status)
        .containsExactly(ReferenceItem.Status.ACTIVE);
    assertThat(Objects.requireNonNull(room.connection().run()).id()).isEqualTo("run-2");
    assertThat(Objects.requireNonNull(room.connection().run()).pending()).contains(FIRST);
  }
}
