package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static final Duration PAUSE = Renewing.PAUSE;

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
    return signedInWhileAway("c1");
  }

  private SignIn signedInWhileAway(String client) {
    var signIn = desk.renewing(COLLEAGUE, client, Purpose.RECONNECT);
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
    assertThat(office.bureau.provider.faults).as("who took the answer tried just now").hasSize(1);
    office.bureau.clock.turn(PAUSE);
    round();
    round();
    assertThat(desk.connection("c1").integratedBy()).as("one try a pause").isEqualTo("ada");
    office.bureau.clock.turn(PAUSE);
    round();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("cleo");
    assertThat(desk.connection("c1").renewal()).isNull();
    assertThat(office.bureau.store.database().getCollection("claims").countDocuments())
        .as("claims left behind")
        .isZero();
  }

  @Test
  @DisplayName("INT-13 sign-ins that do not settle leave the hands to those that came later")
  void later_ones_get_their_turn() {
    office.hear("c2");
    desk.connect(ADMIN, "c2", "o2");
    signedInWhileAway();
    office.bureau.clock.turn(Duration.ofSeconds(1));
    signedInWhileAway("c2");
    office.bureau.clock.turn(PAUSE);
    away();
    roundOfOneHand();
    roundOfOneHand();
    assertThat(desk.connection("c1").integratedBy()).as("first, and in vain").isEqualTo("ada");
    assertThat(desk.connection("c2").integratedBy()).isEqualTo("cleo");
  }

  private void roundOfOneHand() {
    var works = new ArrayList<Runnable>();
    office.settling.run(
        software ->
            work -> {
              if (works.isEmpty()) {
                works.add(work);
              }
            });
    works.forEach(Runnable::run);
  }

  @Test
  @DisplayName("INT-5a a sign-in to another organisation is found out unasked, and changes nothing")
  void differs_unasked() {
    signedInWhileAway();
    office.bureau.provider.organisations.removeIf(one -> one.id().equals("o1"));
    office.bureau.clock.turn(PAUSE);
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
    office.bureau.provider.meanwhile = this::away;
    assertThat(desk.back(signIn)).as("whatever the provider says").isEqualTo(Result.RESTING);
    office.bureau.clock.turn(PAUSE);
    round();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("ada");
    assertThat(office.bureau.provider.faults).as("not asked").hasSize(1);
    office.bureau.provider.faults.clear();
    office.bureau.provider.meanwhile = () -> {};
    office.hear("c1");
    office.bureau.clock.turn(PAUSE);
    round();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("cleo");
    desk.back(desk.renewing(ADMIN, "c1", Purpose.CHANGE_ORGANISATION));
    office.heard.put("c1", new ClientFacts("p1", ClientStatus.DEACTIVATED, false));
    assertThat(codes(desk.choose(ADMIN, "c1", "o2"))).containsExactly("CLIENT_DEACTIVATED");
  }
}
