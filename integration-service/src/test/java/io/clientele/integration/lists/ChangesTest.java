package io.clientele.integration.lists;

import static io.clientele.integration.lists.ImportRoom.FIRST;
import static io.clientele.integration.lists.ImportRoom.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final ImportRoom room = new ImportRoom();
  private final Instant begun = room.provider.asOf();

  @BeforeEach
  void begin() {
    room.provider.changes = List.of();
    room.run();
    room.provider.asked.clear();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void refreshAfter(Duration pause) {
    room.office.bureau.clock.turn(pause);
    room.office.connections.command(
        room.id,
        Cause.of("test"),
        now ->
            Importing.refresh(
                Objects.requireNonNull(now),
                UUID.randomUUID().toString(),
                ClientStatus.ACTIVE,
                room.now()),
        Connection::told);
    room.run();
  }

  private int count() {
    return room.connection().progress().stream()
        .filter(one -> one.list() == FIRST && one.count() != null)
        .mapToInt(ListProgress::count)
        .sum();
  }

  /** Every list was asked for what has changed since then, or moments later. */
  private void assertAskedSince(Instant moment) {
    assertThat(room.provider.asked)
        .isNotEmpty()
        .allSatisfy(
            since ->
                assertThat(Objects.requireNonNull(since))
                    .isBetween(moment, moment.plus(HOUR.dividedBy(2))));
    room.provider.asked.clear();
  }

  private List<String> active() {
    return room.page(FIRST).stream()
        .filter(one -> one.status() == ReferenceItem.Status.ACTIVE)
        .map(ReferenceItem::externalId)
        .toList();
  }

  @Test
  @DisplayName("INT-4 within a day only what has changed is read, and nothing else is archived")
  void only_what_has_changed() {
    room.provider.changes = List.of(item("3"));
    refreshAfter(HOUR);
    assertAskedSince(begun);
    assertThat(active()).containsExactly("1", "2", "3");
    assertThat(count()).isEqualTo(3);

    refreshAfter(HOUR);
    assertAskedSince(begun.plus(HOUR));
    assertThat(active()).as("what comes twice is one").containsExactly("1", "2", "3");
    assertThat(count()).isEqualTo(3);
  }

  @Test
  @DisplayName("INT-4 once a day a list is read whole, and what is gone is archived")
  void once_a_day_a_list_is_read_whole() {
    room.provider.changes = List.of(item("3"));
    refreshAfter(HOUR);
    room.provider.items.removeFirst();
    room.provider.asked.clear();
    refreshAfter(LastRead.WHOLE_AGAIN.minus(HOUR));
    assertThat(room.provider.asked).hasSize(7).containsOnlyNulls();
    assertThat(active()).containsExactly("2");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-4 what fails while changes are read is asked for again from the same moment on")
  void what_fails_is_asked_for_again() {
    room.provider.changes = List.of(item("3"));
    room.provider.reading =
        () -> {
          throw new Passing("away", null);
        };
    refreshAfter(HOUR);
    room.provider.reading = () -> {};
    room.provider.asked.clear();
    room.runAfter(HOUR);
    assertAskedSince(begun);
    assertThat(active()).containsExactly("1", "2", "3");
  }

  @Test
  @DisplayName("INT-4 a list of which nobody can say what has changed is read whole each time")
  void read_whole_each_time() {
    room.provider.changes = null;
    refreshAfter(LastRead.WHOLE_AGAIN);
    room.provider.asked.clear();
    room.provider.items.removeFirst();
    refreshAfter(HOUR);
    assertThat(room.provider.asked).containsOnlyNulls();
    assertThat(active()).containsExactly("2");
  }
}
