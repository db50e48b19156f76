package io.clientele.integration.lists;

import static io.clientele.integration.lists.ImportRoom.FIRST;
import static io.clientele.integration.lists.ImportRoom.SUSPECT_FOR;
import static io.clientele.integration.lists.ImportRoom.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.connection.ListProgress.Status;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListImportTest {

  private final ImportRoom room = new ImportRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  @DisplayName("INT-4 every list of the provider is imported, counted and kept")
  void every_list_is_imported() {
    assertThat(room.due()).containsExactly(room.id);
    room.run();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.connection().lists())
        .hasSize(ListName.values().length)
        .allSatisfy(
            list -> {
              assertThat(list.status()).isEqualTo(Status.IMPORTED);
              assertThat(list.count()).isEqualTo(2);
            });
    assertThat(room.page(ListName.PROJECTS)).containsExactly(item("1"), item("2"));
    assertThat(room.due()).isEmpty();
  }

  /** The next read fails, with a token that was taken. */
  private void failOnce(RuntimeException fault) {
    room.provider.reading =
        () -> {
          room.provider.reading = () -> {};
          throw fault;
        };
  }

  @Test
  @DisplayName("INT-4 a list that fails for a while lets the others go first, and comes in the end")
  void a_list_that_fails_for_a_while() {
    for (var attempt = 1; attempt <= 20; attempt++) {
      failOnce(new Passing("away", null));
      room.runAfter(Duration.ofMinutes(5));
      assertThat(room.status(FIRST)).isEqualTo(Status.PENDING);
      assertThat(room.status(ListName.SUPPLIERS)).isEqualTo(Status.IMPORTED);
      assertThat(room.dueAt()).isAfter(room.now());
    }
    room.runAfter(Duration.ofMinutes(5));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.status(FIRST)).isEqualTo(Status.IMPORTED);
  }

  @Test
  @DisplayName("INT-4 a list that fails for a day has failed, and the connection works without it")
  void a_list_that_fails_for_a_day() {
    failOnce(new IllegalStateException("nobody knows why"));
    room.run();
    failOnce(new Passing("away", null));
    room.runAfter(Duration.ofDays(1));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.connection().lists())
        .extracting(ListProgress::status)
        .containsOnlyOnce(Status.FAILED)
        .startsWith(Status.FAILED);
  }

  @Test
  @DisplayName("INT-4 lists that are slow to fail keep the lease for those after them")
  void lists_that_are_slow_to_fail() {
    var taken = new ArrayList<String>();
    room.provider.reading =
        () -> {
          taken.addAll(room.due());
          room.office.bureau.clock.turn(Importing.LEASE.minusSeconds(1));
          throw new Passing("slow", null);
        };
    room.run();
    assertThat(taken).isEmpty();
    assertThat(room.status(FIRST)).isEqualTo(Status.PENDING);
  }

  @Test
  @DisplayName("INT-4 what we do not understand fails its list alone, at once")
  void what_we_do_not_understand() {
    room.provider.faults.add(new OurBug("404", null));
    room.run();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.connection().lists())
        .extracting(ListProgress::status)
        .containsOnlyOnce(Status.FAILED)
        .startsWith(Status.FAILED);
  }

  @Test
  @DisplayName("INT-13 an import that is told to wait waits as long, and for nothing else")
  void told_to_wait() {
    room.provider.faults.add(new Wait("day", Duration.ofHours(5)));
    var before = room.now();
    room.run();
    assertThat(room.dueAt())
        .isBetween(before.plus(Duration.ofHours(5)), before.plusSeconds(18_060));
    assertThat(Objects.requireNonNull(room.connection().run()).waitsUntil())
        .as("which is shown")
        .isEqualTo(room.dueAt());
    room.runAfter(Duration.ofHours(4));
    assertThat(room.status(FIRST)).isEqualTo(Status.PENDING);
    room.provider.faults.add(new GrantRefused("no"));
    room.runAfter(Duration.ofHours(1));
    assertThat(Objects.requireNonNull(room.connection().run()).waitsUntil())
        .as("a sign-in in doubt is no wait")
        .isNull();
    room.runAfter(Duration.ofHours(1));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
  }

  @Test
  @DisplayName("INT-7 an import by a sign-in in doubt waits for the verdict, and ends with it")
  void a_sign_in_in_doubt() {
    room.office.bureau.clock.turn(Duration.ofMinutes(31));
    room.provider.faults.add(new GrantRefused("no"));
    room.run();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(room.dueAt()).isAfter(room.now().plusSeconds(50));
    room.provider.faults.add(new GrantRefused("no"));
    room.runAfter(SUSPECT_FOR.plusSeconds(1));
    room.runAfter(SUSPECT_FOR.plusSeconds(1));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.EXPIRED);
  }

  /** The next two reads are not allowed: the first, and the one with a newer token. */
  private void forbidTwice() {
    var left = new AtomicInteger(2);
    room.provider.reading =
        () -> {
          if (left.getAndDecrement() > 0) {
            throw new Disconnected("403");
          }
        };
  }

  @Test
  @DisplayName("INT-7 a no without words, however often, ends no connection and closes no list")
  void a_no_without_words() {
    room.provider.reading =
        () -> {
          throw NeedsRefresh.wordless("401");
        };
    room.run();
    forbidTwice();
    room.provider.listing.add(NeedsRefresh.wordless("401"));
    room.provider.listing.add(NeedsRefresh.wordless("401"));
    room.runAfter(Duration.ofMinutes(5));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(room.status(FIRST)).isEqualTo(Status.PENDING);
    room.runAfter(Duration.ofMinutes(5));
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.status(FIRST)).isEqualTo(Status.IMPORTED);
  }

  @Test
  @DisplayName("INT-4 a list closed to the sign-in is unavailable, where the organisation is open")
  void a_closed_list() {
    forbidTwice();
    room.run();
    assertThat(room.provider.refreshed).hasSize(1);
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.status(FIRST)).isEqualTo(Status.UNAVAILABLE);
    assertThat(room.status(ListName.SUPPLIERS)).isEqualTo(Status.IMPORTED);
  }

  @Test
  @DisplayName(
      "INT-4 a list that an edition does not have is unavailable, and nothing else follows")
  void a_list_that_is_not_there() {
    failOnce(new ListClosed("no projects in this edition"));
    room.run();
    assertThat(room.provider.refreshed).isEmpty();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(room.status(FIRST)).isEqualTo(Status.UNAVAILABLE);
    assertThat(room.status(ListName.SUPPLIERS)).isEqualTo(Status.IMPORTED);
  }

  @Test
  @DisplayName("INT-14 a no that stays, where organisations are asked for too, is the end of one")
  void a_no_that_stays() {
    forbidTwice();
    room.provider.listing.add(new Disconnected("403"));
    room.provider.listing.add(new Disconnected("403"));
    room.run();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.EXPIRED);
  }

  @Test
  @DisplayName("INT-14 an organisation the sign-in no longer sees has expired")
  void an_organisation_no_longer_seen() {
    forbidTwice();
    room.provider.organisations.clear();
    room.run();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.EXPIRED);
    assertThat(room.connection().run()).isNull();
  }
}
