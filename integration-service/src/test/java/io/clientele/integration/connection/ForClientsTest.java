package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.STANDARD;
import static io.clientele.integration.connection.Office.STRANGER;
import static io.clientele.integration.connection.Office.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What those who come second, or too early, find. */
class ForClientsTest {

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);

  @BeforeEach
  void open() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    office.hear("c1");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("INT-5a who settles what somebody else has just settled hears that it is done")
  void settled_by_somebody_else() {
    desk.connect(ADMIN, "c1", "o1");
    var renewing = desk.renewing(COLLEAGUE, "c1", Purpose.RECONNECT);
    office.connections.command(
        renewing.connection().id(),
        Cause.of("cleo"),
        now ->
            Renewing.authorise(
                Objects.requireNonNull(now),
                renewing.id(),
                Objects.requireNonNull(now.authorisation()),
                office.bureau.clock.instant()),
        Connection::told);
    var both = office.connecting.underWay(COLLEAGUE, "c1").orElseThrow();
    assertThat(office.settling.settled(both).reconnected()).isTrue();
    assertThat(office.settling.settled(both).reconnected()).as("the second").isTrue();
    desk.disconnect(ADMIN, "c1");
    assertThat(office.settling.settled(both).reconnected()).as("disconnected since").isFalse();
  }

  @Test
  @DisplayName("INT-5a a connection is found also while a colleague's sign-in waits beside it")
  void beside_a_sign_in() {
    desk.started(COLLEAGUE, "c1");
    var connected = desk.connect(ADMIN, "c1", "o1");
    assertThat(office.clients.find(COLLEAGUE, "c1").orElseThrow().id()).isEqualTo(connected.id());
  }

  @Test
  @DisplayName("INT-2 only the practice that adds a client hears that its connection is on its way")
  void on_its_way() {
    office.bureau.provider.organisations.add(Organisation.named("o2", "Cafe"));
    var draft = office.signedIn();
    var client = office.find(draft).client();
    assertThat(why(ADMIN, client)).as("nothing chosen").isEqualTo("CONNECTION_NOT_FOUND");
    office.choose(draft, "o1", ADMIN);
    assertThat(why(ADMIN, client)).isEqualTo("CONNECTION_NOT_YET");
    assertThat(why(STRANGER, client)).isEqualTo("CONNECTION_NOT_FOUND");
    assertThat(why(ADMIN, "none")).isEqualTo("CONNECTION_NOT_FOUND");
    office.hear(client);
    assertThat(why(ADMIN, client)).isEqualTo("CONNECTION_NOT_YET");
    var ungranted = Caller.ofPractice("dan", "p1", "STANDARD", STANDARD.teams());
    assertThat(why(ungranted, client)).isEqualTo("CONNECTION_NOT_FOUND");
  }

  private String why(Caller caller, String client) {
    return office.clients.notFound(caller, client).reason().name();
  }

  @Test
  @DisplayName("CLI-14 a start is answered again under its key; a key names one sign-in of one")
  void under_its_key() {
    var id = desk.keyedStart(Office.keyed("k1"));
    assertThat(
            office.connecting.start(
                id, "c1", Software.XERO, ADMIN, Office.keyed("k1"), Connection::told))
        .isInstanceOf(Outcome.Repeated.class);
    var one = office.connections.find(id);
    var other = office.connections.find(desk.started(COLLEAGUE, "c1").id());
    var known = office.connecting.idFor(one, Office.keyed("k2"));
    assertThat(office.connecting.idFor(one, Office.keyed("k2"))).isEqualTo(known);
    assertThat(office.connecting.idFor(one, Office.keyed("k3"))).isNotEqualTo(known);
    assertThat(office.connecting.idFor(other, Office.keyed("k2"))).isNotEqualTo(known);
  }

  @Test
  @DisplayName("INT-3 a software without an app here is not connected")
  void not_set_up() {
    office.bureau.provider.setUp = false;
    assertThat(codes(desk.start(ADMIN, "c1"))).containsExactly("SOFTWARE_NOT_SET_UP");
  }

  @Test
  @DisplayName("INT-3 a sign-in that was refused for good twice is not under way any more")
  void refused_twice() {
    var signIn = desk.started(ADMIN, "c1");
    refuse(signIn);
    assertThat(office.connecting.underWay(ADMIN, "c1")).isPresent();
    refuse(signIn);
    assertThat(office.connecting.underWay(ADMIN, "c1")).isEmpty();
  }

  private void refuse(SignIn signIn) {
    office.connections.command(
        signIn.id(),
        Cause.of("ada"),
        now -> Drafting.refuse(Objects.requireNonNull(now)),
        Connection::told);
  }

  @Test
  @DisplayName("INT-3 what comes back to the address of another software is unknown there")
  void at_another_address() {
    var state = office.state(desk.started(ADMIN, "c1").id());
    var astray = new WayBack(Software.SAGE, state, Map.of("code", "1"), 0, office.browser(state));
    assertThat(office.signIns.take(astray)).isEqualTo(SignIns.Result.UNKNOWN);
    assertThat(office.back(state, Map.of("code", "1"), 0)).isEqualTo(SignIns.Result.DONE);
  }
}
