package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);

  @BeforeEach
  void open() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    office.bureau.provider.organisations.add(Organisation.named("o2", "Cafe"));
    office.hear("c1");
    desk.connect(ADMIN, "c1", "o1");
    office.bureau.provider.account = "xero-user-2";
  }

  @AfterEach
  void close() {
    office.close();
  }

  private SignIn signedInWhileAway() {
    var signIn = desk.renewing(COLLEAGUE, "c1", Purpose.RECONNECT);
    office.bureau.provider.meanwhile = this::away;
    assertThat(desk.back(signIn)).isEqualTo(Result.SETTLING);
    return signIn;
  }

  private void away() {
    office.bureau.provider.faults.add(new Passing("away", null));
  }

  private void round() {
    office.settling.run(software -> Runnable::run);
  }

  @Test
  @DisplayName("INT-5a who signed in again while the provider stumbled is connected, unasked")
  void unasked() {
    signedInWhileAway();
    away();
    round();
    round();
    assertThat(desk.connection("c1").integratedBy()).as("one try a pause").isEqualTo("ada");
    office.bureau.clock.turn(Duration.ofSeconds(30));
    round();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("cleo");
    assertThat(desk.connection("c1").renewal()).isNull();
  }

  @Test
  @DisplayName("INT-5a a sign-in to another organisation is found out unasked, and changes nothing")
  void differs_unasked() {
    signedInWhileAway();
    office.bureau.provider.organisations.removeIf(one -> one.id().equals("o1"));
    round();
    assertThat(office.connecting.underWay(COLLEAGUE, "c1").orElseThrow().differs()).isTrue();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("ada");
  }

  @Test
  @DisplayName("INT-5a a sign-in is answered by what became of it, not by how things look")
  void by_what_became_of_it() {
    var waiting = signedInWhileAway();
    var theirs = office.connecting.underWay(COLLEAGUE, "c1").orElseThrow();
    desk.renewing(ADMIN, "c1", Purpose.RECONNECT);
    assertThat(office.settling.settled(theirs).left()).as("a colleague's").isNull();
    assertThat(office.settling.settled(theirs).reconnected()).isFalse();
    desk.disconnect(ADMIN, "c1");
    assertThat(office.settling.settled(theirs).reconnected()).as("disconnected").isFalse();
    assertThat(waiting.by()).isEqualTo(theirs.by());
  }

  @Test
  @DisplayName("LIF-2 a deactivated client is neither connected again nor changed until it is back")
  void a_deactivated_client() {
    var signIn = desk.renewing(COLLEAGUE, "c1", Purpose.RECONNECT);
    office.heard.put("c1", new ClientFacts("p1", ClientStatus.DEACTIVATED, false));
    assertThat(desk.back(signIn)).isEqualTo(Result.SETTLING);
    round();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("ada");
    office.hear("c1");
    office.bureau.clock.turn(Duration.ofSeconds(30));
    round();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("cleo");
    desk.back(desk.renewing(ADMIN, "c1", Purpose.CHANGE_ORGANISATION));
    office.heard.put("c1", new ClientFacts("p1", ClientStatus.DEACTIVATED, false));
    assertThat(codes(desk.choose(ADMIN, "c1", "o2"))).containsExactly("CLIENT_DEACTIVATED");
  }
}
