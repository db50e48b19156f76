package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.LIFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.authorised;
import static io.clientele.integration.connection.Story.chosen;
import static io.clientele.integration.connection.Story.connected;
import static io.clientele.integration.connection.Story.done;
import static io.clientele.integration.connection.Story.expired;
import static io.clientele.integration.connection.Story.imported;
import static io.clientele.integration.connection.Story.importing;
import static io.clientele.integration.connection.Story.lapsed;
import static io.clientele.integration.connection.Story.lapsing;
import static io.clientele.integration.connection.Story.next;
import static io.clientele.integration.connection.Story.refused;
import static io.clientele.integration.connection.Story.said;
import static io.clientele.integration.connection.Story.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAttached;
import io.clientele.integration.connection.ConnectionEvent.IntegrationConnected;
import io.clientele.integration.connection.ConnectionEvent.IntegrationExpired;
import io.clientele.integration.connection.ConnectionEvent.ListsRefreshed;
import io.clientele.integration.connection.ListProgress.Status;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportingTest {

  private static ImportRun run(Connection connection) {
    return Objects.requireNonNull(connection.run());
  }

  @Test
  @DisplayName("CLI-4 a chosen draft whose client was added imports its lists")
  void a_chosen_draft_is_attached() {
    var decision = Importing.attach(chosen(), "c1", "r1", LISTS, NOW);
    assertThat(said(decision)).isEqualTo(new ConnectionAttached("n1", "c1"));
    var attached = next(decision);
    assertThat(attached.status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(attached.lapsesAt()).isNull();
    assertThat(run(attached).pending()).isEqualTo(LISTS);
    assertThat(run(attached).dueAt()).isEqualTo(NOW);
    assertThat(attached.lists()).isEqualTo(ListProgress.pending(LISTS));
  }

  @Test
  @DisplayName("CLI-4 a draft is attached to its own client only, and once")
  void a_draft_is_attached_once() {
    assertThat(refused(Importing.attach(chosen(), "c2", "r1", LISTS, NOW)))
        .isEqualTo("NOT_THIS_CLIENT");
    assertThat(refused(Importing.attach(started(), "c1", "r1", LISTS, NOW)))
        .isEqualTo("NOT_SIGNED_IN");
    assertThat(refused(Importing.attach(authorised(), "c1", "r1", LISTS, NOW)))
        .isEqualTo("NOT_SIGNED_IN");
    assertThat(refused(Importing.attach(lapsed(), "c1", "r1", LISTS, NOW)))
        .isEqualTo("DRAFT_LAPSED");
    for (var attached : List.of(importing(), connected(), expired())) {
      assertThat(Importing.attach(attached, "c1", "r2", LISTS, NOW))
          .isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName("CLI-4 a client added just as the draft lapsed is attached all the same")
  void a_lapsing_draft_is_attached() {
    assertThat(next(Importing.attach(lapsing(), "c1", "r1", LISTS, NOW)).status())
        .isEqualTo(ConnectionStatus.IMPORTING);
    var unchosen = next(Drafting.lapse(authorised(), NOW.plus(LIFE)));
    assertThat(refused(Importing.attach(unchosen, "c1", "r1", LISTS, NOW)))
        .isEqualTo("NOT_SIGNED_IN");
  }

  @Test
  @DisplayName("INT-4 it reports its progress per list, and works after the last")
  void it_works_after_the_last_list() {
    var half =
        done(Importing.note(importing(), "r1", imported(ListName.CATEGORIES, 87), null, NOW));
    assertThat(half.events()).isEmpty();
    assertThat(half.next().status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(half.next().progress())
        .extracting(ListProgress::status)
        .containsExactly(Status.IMPORTED, Status.PENDING);
    assertThat(half.next().told().lists())
        .extracting(ListProgress::status)
        .containsOnly(Status.PENDING);
    assertThat(run(half.next()).dueAt()).isEqualTo(NOW.plus(Importing.LEASE));
    var last =
        done(
            Importing.note(
                half.next(), "r1", imported(ListName.SUPPLIERS, 3), null, NOW.plusSeconds(1)));
    var lists = List.of(imported(ListName.CATEGORIES, 87), imported(ListName.SUPPLIERS, 3));
    assertThat(last.events())
        .containsExactly(new IntegrationConnected("n1", "c1", Software.XERO, BAKERY, lists));
    assertThat(last.next().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(last.next().connectedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(last.next().run()).isNull();
    assertThat(last.next().progress()).isEqualTo(lists);
  }

  @Test
  @DisplayName("INT-4 a list is noted once, and only in the run it was read in")
  void a_list_is_noted_once() {
    var half =
        next(Importing.note(importing(), "r1", imported(ListName.CATEGORIES, 87), null, NOW));
    assertThat(Importing.note(half, "r1", imported(ListName.CATEGORIES, 88), null, NOW))
        .isEqualTo(Decision.unchanged());
    assertThat(Importing.note(half, "r0", imported(ListName.SUPPLIERS, 3), null, NOW))
        .isEqualTo(Decision.unchanged());
    assertThat(Importing.note(connected(), "r1", imported(ListName.SUPPLIERS, 3), null, NOW))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-6 lists of a working connection are imported again, once at a time")
  void lists_are_imported_again() {
    var again = done(Importing.refresh(connected(), "r2", ClientStatus.ACTIVE, NOW));
    assertThat(again.events()).isEmpty();
    assertThat(again.next().status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(run(again.next()).pending()).isEqualTo(LISTS);
    assertThat(again.next().told()).isEqualTo(connected().told());
    assertThat(Importing.refresh(again.next(), "r3", ClientStatus.ACTIVE, NOW))
        .isEqualTo(Decision.unchanged());
    assertThat(Importing.refresh(importing(), "r3", ClientStatus.ACTIVE, NOW))
        .isEqualTo(Decision.unchanged());
    assertThat(refused(Importing.refresh(expired(), "r3", ClientStatus.ACTIVE, NOW)))
        .isEqualTo("CONNECTION_EXPIRED");
    assertThatThrownBy(() -> Importing.refresh(chosen(), "r3", ClientStatus.ACTIVE, NOW))
        .isInstanceOf(IllegalStateException.class);
    var half =
        next(Importing.note(again.next(), "r2", imported(ListName.CATEGORIES, 9), null, NOW));
    var last = done(Importing.note(half, "r2", imported(ListName.SUPPLIERS, 8), null, NOW));
    assertThat(last.events()).hasSize(1).first().isInstanceOf(ListsRefreshed.class);
    assertThat(last.next().connectedAt()).isEqualTo(connected().connectedAt());
  }

  @Test
  @DisplayName("INT-4 of several that want to work on an import one may, and if it dies another")
  void one_may_work_on_it() {
    var taken = next(Importing.take(importing(), ClientStatus.ACTIVE, NOW));
    assertThat(run(taken).dueAt()).isEqualTo(NOW.plus(Importing.LEASE));
    assertThat(Importing.take(taken, ClientStatus.ACTIVE, NOW)).isEqualTo(Decision.unchanged());
    assertThat(Importing.take(taken, ClientStatus.ACTIVE, NOW.plus(Importing.LEASE)))
        .isInstanceOf(Decision.Done.class);
    assertThat(Importing.take(connected(), ClientStatus.ACTIVE, NOW))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-13 a provider that says wait is waited for, as long as it says")
  void it_waits() {
    var waiting = next(Importing.putOff(importing(), "r1", NOW.plusSeconds(24)));
    assertThat(run(waiting).dueAt()).isEqualTo(NOW.plusSeconds(24));
    assertThat(run(waiting).attempts()).isZero();
    assertThat(Importing.putOff(importing(), "r0", NOW)).isEqualTo(Decision.unchanged());
    assertThat(Importing.putOff(connected(), "r1", NOW)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-4 whoever is still at an import keeps it, and hears when it is over")
  void whoever_is_still_at_it_keeps_it() {
    var later = NOW.plusSeconds(90);
    var kept = Importing.goOn(importing(), "r1", ClientStatus.ACTIVE, later);
    assertThat(done(kept).events()).isEmpty();
    assertThat(run(next(kept)).dueAt()).isEqualTo(later.plus(Importing.LEASE));
    assertThat(Importing.goOn(importing(), "r0", ClientStatus.ACTIVE, later))
        .isEqualTo(Decision.unchanged());
    assertThat(Importing.goOn(connected(), "r1", ClientStatus.ACTIVE, later))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-7 a connection expires once, with its import; a draft does not")
  void a_connection_expires_once() {
    for (var connection : List.of(importing(), connected())) {
      var decision = Expiring.over(connection, "a1");
      assertThat(Expiring.over(connection, "a0")).isEqualTo(Decision.unchanged());
      assertThat(said(decision))
          .isEqualTo(
              new IntegrationExpired("n1", "c1", Software.XERO, Expiry.AUTHORISATION_EXPIRED));
      assertThat(next(decision).status()).isEqualTo(ConnectionStatus.EXPIRED);
      assertThat(next(decision).run()).isNull();
      assertThat(next(decision).expiry()).isEqualTo(Expiry.AUTHORISATION_EXPIRED);
      assertThat(next(decision).organisationKey()).isEqualTo("p1:XERO:o1");
    }
    for (var other : List.of(started(), authorised(), chosen(), lapsing(), lapsed(), expired())) {
      assertThat(Expiring.over(other, "a1")).isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName("INT-14 what an import finds expires the connection, but not after a later sign-in")
  void what_an_import_finds() {
    var why = Expiry.ORGANISATION_DISCONNECTED;
    var decision = Expiring.expire(importing(), "r1", why);
    assertThat(said(decision)).isEqualTo(new IntegrationExpired("n1", "c1", Software.XERO, why));
    assertThat(next(decision).expiry()).isEqualTo(why);
    assertThat(Expiring.expire(importing(), "r0", why)).isEqualTo(Decision.unchanged());
    assertThat(Expiring.expire(connected(), "r1", why)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-3 a connection has a client once it was attached, whatever became of it")
  void when_a_connection_has_a_client() {
    assertThat(Story.all().stream().filter(one -> one.status().isAttached()))
        .extracting(Connection::status)
        .containsExactly(
            ConnectionStatus.IMPORTING, ConnectionStatus.CONNECTED, ConnectionStatus.EXPIRED);
  }
}
