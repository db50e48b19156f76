package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.codes;
import static io.clientele.integration.connection.Office.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.Organisation;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartingTest {

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);

  @BeforeEach
  void open() {
    for (var id : new String[] {"o1", "o2", "o3", "o4"}) {
      office.bureau.provider.organisations.add(Organisation.named(id, "Shop " + id));
    }
    office.hear("c1", "olga");
    office.hear("c2");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName(
      "INT-6 one key used for two clients, and again after a day, gives each its own lists")
  void one_key() {
    var connection = desk.connect(ADMIN, "c1", "o1");
    desk.connect(ADMIN, "c2", "o2");
    var key = keyed("k1");
    var other = keyed("k2");
    var first = desk.renewing(ADMIN, "c1", Purpose.CHANGE_ORGANISATION, key);
    assertThat(desk.renewing(ADMIN, "c2", Purpose.CHANGE_ORGANISATION, key).hash())
        .isNotEqualTo(first.hash());
    for (var client : new String[] {"c1", "c2"}) {
      desk.back(office.connecting.underWay(ADMIN, client).orElseThrow());
    }
    assertThat(codes(desk.choose(ADMIN, "c1", "o3", other))).isEmpty();
    assertThat(codes(desk.choose(ADMIN, "c2", "o4", other))).isEmpty();
    var shelf = desk.connection("c1").entries();
    assertThat(shelf).isNotEqualTo(desk.connection("c2").entries());
    office.bureau.clock.turn(Duration.ofHours(25));
    assertThat(desk.back(first)).isEqualTo(Result.UNKNOWN);
    var again = desk.renewing(ADMIN, "c1", Purpose.CHANGE_ORGANISATION, key);
    assertThat(again.hash()).isNotEqualTo(first.hash());
    desk.back(again);
    assertThat(codes(desk.choose(ADMIN, "c1", "o1", other))).isEmpty();
    assertThat(desk.connection("c1").entries()).isNotIn(shelf, connection.id());
  }

  @Test
  @DisplayName("INT-3 who starts anew gives up what they started before; a colleague's goes on")
  void who_starts_anew() {
    var first = desk.signedIn(ADMIN, "c1");
    var theirs = desk.started(COLLEAGUE, "c1");
    var second = desk.started(ADMIN, "c1");
    assertThat(office.find(first.id()).status()).isEqualTo(ConnectionStatus.LAPSED);
    assertThat(office.find(first.id()).left()).as("and its sign-in is looked at").hasSize(1);
    assertThat(office.find(second.id()).status()).isEqualTo(ConnectionStatus.STARTED);
    assertThat(office.find(theirs.id()).status()).isEqualTo(ConnectionStatus.STARTED);
  }

  @Test
  @DisplayName("INT-5a nobody is sent to software that is not set up here, nor again")
  void not_set_up() {
    desk.connect(ADMIN, "c1", "o1");
    office.bureau.provider.setUp = false;
    var cause = Cause.of("ada");
    var connection = office.clients.find(ADMIN, "c1").orElseThrow();
    var id = office.connecting.idFor(connection, cause);
    assertThat(
            codes(
                office.connecting.renew(
                    id, connection, Purpose.RECONNECT, ADMIN, cause, Connection::told)))
        .containsExactly("SOFTWARE_NOT_SET_UP");
  }

  @Test
  @DisplayName("INT-2 a client's own people learn that an organisation is taken, and not by whom")
  void not_by_whom() {
    var holder = desk.connect(ADMIN, "c2", "o2");
    var own = new Caller("olga", "", "c1", "BUSINESS_ADMIN", Set.of(), Set.of());
    desk.signedIn(own, "c1");
    var refused = (Outcome.Refused<Connection>) desk.choose(own, "c1", "o2");
    assertThat(codes(refused)).containsExactly("ORGANISATION_TAKEN");
    assertThat(refused.why().getFirst().facts()).doesNotContainKey("client");
    assertThat(office.organisations.named(own, List.of(holder)).test(holder)).isFalse();
    assertThat(office.organisations.named(ADMIN, List.of(holder)).test(holder)).isTrue();
  }
}
