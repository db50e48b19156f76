package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.CAFE;
import static io.clientele.integration.connection.Story.LIFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.connected;
import static io.clientele.integration.connection.Story.expired;
import static io.clientele.integration.connection.Story.importing;
import static io.clientele.integration.connection.Story.lapsed;
import static io.clientele.integration.connection.Story.next;
import static io.clientele.integration.connection.Story.refused;
import static io.clientele.integration.connection.Story.renewed;
import static io.clientele.integration.connection.Story.renewing;
import static io.clientele.integration.connection.Story.said;
import static io.clientele.integration.connection.Story.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.IntegrationReconnected;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChanged;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RenewingTest {

  private static Decision<Connection, ConnectionEvent> reconnect(
      Connection connection, Organisation seen) {
    return Renewing.reconnect(connection, "n2", seen, "r2", LISTS, NOW);
  }

  private static Decision<Connection, ConnectionEvent> change(
      Connection connection, Choice choice) {
    return Renewing.change(connection, "n2", choice, "r2", LISTS, NOW);
  }

  @Test
  @DisplayName("INT-5a an expired connection works by the new sign-in, and keeps all else")
  void an_expired_connection() {
    var decision = reconnect(renewed(expired(), Purpose.RECONNECT), BAKERY);
    assertThat(said(decision)).isEqualTo(new IntegrationReconnected("n1", "c1", Software.XERO));
    var again = next(decision);
    assertThat(again.status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(again.authorisation()).isEqualTo("a2");
    assertThat(again.integratedBy()).isEqualTo("ben");
    assertThat(again.expiry()).isNull();
    assertThat(again.renewal()).isNull();
    assertThat(again.left()).containsExactly(Left.signIn("a1", NOW));
    assertThat(again.id()).isEqualTo("n1");
    assertThat(again.organisationKey()).isEqualTo(expired().organisationKey());
    assertThat(again.clientKey()).isEqualTo("c1");
    assertThat(again.entries()).isEqualTo(expired().entries());
    assertThat(again.connectedAt()).isEqualTo(expired().connectedAt());
    assertThat(Objects.requireNonNull(again.run()).pending()).isEqualTo(LISTS);
  }

  @Test
  @DisplayName("INT-5a one that works goes on working, by whom signed in last")
  void one_that_works() {
    var again = next(reconnect(renewed(connected(), Purpose.RECONNECT), BAKERY));
    assertThat(again.status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(again.authorisation()).isEqualTo("a2");
    assertThat(next(reconnect(renewed(importing(), Purpose.RECONNECT), BAKERY)).status())
        .isEqualTo(ConnectionStatus.IMPORTING);
  }

  @Test
  @DisplayName("INT-5a another organisation is refused: nothing of the connection changes")
  void another_organisation() {
    var before = renewed(expired(), Purpose.RECONNECT);
    assertThat(reconnect(before, CAFE)).isEqualTo(Decision.unchanged());
    var after = next(Renewing.differs(before, "n2", NOW));
    assertThat(after.told()).isEqualTo(expired().told());
    assertThat(new SignIn(after, after.renewal()).differs()).isTrue();
    assertThat(after.left()).containsExactly(Left.signIn("a2", NOW));
    assertThat(refused(Renewing.authorise(after, "n2", "a3", NOW))).isEqualTo("SIGN_IN_USED");
    assertThat(reconnect(after, BAKERY)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-5a the newest sign-in counts; an older one, or one too late, changes nothing")
  void the_newest_counts() {
    var newer = renewing(connected(), Purpose.RECONNECT);
    assertThat(refused(Renewing.authorise(newer, "n0", "a2", NOW))).isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Renewing.authorise(newer, "n2", "a2", NOW.plus(LIFE))))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(Renewing.lapse(newer, NOW.plus(LIFE).minusMillis(1)))
        .isEqualTo(Decision.unchanged());
    var over = next(Renewing.lapse(renewed(connected(), Purpose.RECONNECT), NOW.plus(LIFE)));
    assertThat(over.renewal()).isNull();
    assertThat(over.left()).containsExactly(Left.signIn("a2", NOW.plus(LIFE)));
    assertThat(over.told()).isEqualTo(connected().told());
  }

  @Test
  @DisplayName("INT-5a only a connection of an active client is signed in for again")
  void only_a_connection() {
    var renewal = Objects.requireNonNull(renewing(connected(), Purpose.RECONNECT).renewal());
    for (var other : List.of(started(), lapsed(), Story.disconnected())) {
      assertThat(refused(Renewing.start(other, renewal, ClientStatus.ACTIVE)))
          .isEqualTo("CONNECTION_NOT_FOUND");
    }
    assertThat(refused(Renewing.start(expired(), renewal, ClientStatus.DEACTIVATED)))
        .isEqualTo("CLIENT_DEACTIVATED");
  }

  @Test
  @DisplayName("INT-6 another organisation of the software takes the place of the one before")
  void another_takes_its_place() {
    for (var before : List.of(connected(), expired(), importing())) {
      var decision = change(renewed(before, Purpose.CHANGE_ORGANISATION), Choice.of(CAFE));
      assertThat(said(decision)).isEqualTo(new OrganisationChanged("n1", "c1", CAFE, BAKERY));
      var changed = next(decision);
      assertThat(changed.status()).isEqualTo(ConnectionStatus.IMPORTING);
      assertThat(changed.organisationKey()).isEqualTo("p1:XERO:o2");
      assertThat(changed.lists()).allMatch(ListProgress::isPending).hasSize(LISTS.size());
      assertThat(changed.connectedAt()).isNull();
      assertThat(changed.entries()).isNotEqualTo(before.entries());
      assertThat(changed.left())
          .containsExactly(Left.organisation(before, NOW), Left.entries(before, NOW));
    }
  }

  @Test
  @DisplayName("INT-6 an organisation is changed by a sign-in for that alone, and to another")
  void by_a_sign_in_for_that() {
    assertThat(refused(change(connected(), Choice.unseen("o2")))).isEqualTo("NOT_SIGNED_IN");
    assertThat(change(connected(), Choice.unseen("o1"))).isEqualTo(Decision.unchanged());
    assertThat(refused(change(renewed(connected(), Purpose.RECONNECT), Choice.of(CAFE))))
        .isEqualTo("NOT_SIGNED_IN");
    var changing = renewed(connected(), Purpose.CHANGE_ORGANISATION);
    assertThat(reconnect(changing, BAKERY)).isEqualTo(Decision.unchanged());
    assertThat(refused(change(changing, Choice.of(BAKERY)))).isEqualTo("SAME_ORGANISATION");
    assertThat(refused(change(changing, Choice.unseen("o2")))).isEqualTo("NOT_SIGNED_IN");
    assertThat(refused(Renewing.change(changing, "n0", Choice.of(CAFE), "r2", LISTS, NOW)))
        .isEqualTo("NOT_SIGNED_IN");
    assertThat(
            refused(Renewing.change(changing, "n2", Choice.of(CAFE), "r2", LISTS, NOW.plus(LIFE))))
        .isEqualTo("DRAFT_LAPSED");
  }
}
