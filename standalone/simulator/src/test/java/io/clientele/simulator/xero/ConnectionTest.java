package io.clientele.simulator.xero;

import static io.clientele.simulator.xero.SignedIn.ADA;
import static io.clientele.simulator.xero.SignedIn.BEN;
import static io.clientele.simulator.xero.SignedIn.CAFE;
import static io.clientele.simulator.xero.SignedIn.PRESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private final SignedIn xero = new SignedIn();

  @Test
  @DisplayName("INT-3a a token reaches all its person ever connected, and no one else's")
  void a_token_reaches_all_of_its_person() {
    var first = xero.read(xero.signIn(ADA, CAFE));
    var second = xero.read(xero.signIn(ADA, PRESS));
    xero.signIn(BEN, CAFE);
    assertThat(xero.xero.connections(first)).isEqualTo(xero.xero.connections(second));
    assertThat(xero.xero.connections(first))
        .extracting(Connection::tenant)
        .containsExactly(CAFE, PRESS);
    assertThat(xero.xero.connections(first))
        .extracting(Connection::authEvent)
        .containsExactly(first.grant().id(), second.grant().id());
  }

  @Test
  @DisplayName("INT-3 connecting again keeps the id and says when it was")
  void connecting_again_keeps_the_id() {
    var first = xero.xero.connections(xero.read(xero.signIn(ADA, CAFE))).getFirst();
    xero.clock.turn(Duration.ofDays(1));
    var again = xero.xero.connections(xero.read(xero.signIn(ADA, CAFE))).getFirst();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.created()).isEqualTo(first.created());
    assertThat(again.updated()).isEqualTo(first.updated().plus(Duration.ofDays(1)));
    assertThat(again.authEvent()).isNotEqualTo(first.authEvent());
  }

  @Test
  @DisplayName("INT-14 one connection can be removed, by its id and by nobody else")
  void one_connection_can_be_removed() {
    var ada = xero.read(xero.signIn(ADA, CAFE, PRESS));
    var ben = xero.read(xero.signIn(BEN, CAFE));
    var id = xero.xero.connections(ada).getFirst().id().toString();
    assertThat(xero.xero.disconnect(ben, id)).isFalse();
    assertThat(xero.xero.disconnect(ada, CAFE)).as("the id of the organisation").isFalse();
    assertThat(xero.xero.disconnect(ada, id)).isTrue();
    assertThat(xero.xero.disconnect(ada, id)).isFalse();
    assertThat(xero.xero.connections(ada)).extracting(Connection::tenant).containsExactly(PRESS);
  }

  @Test
  @DisplayName("INT-14 a withdrawal leaves what other people connected")
  void a_withdrawal_leaves_others() {
    xero.signIn(ADA, CAFE);
    var ben = xero.read(xero.signIn(BEN, CAFE));
    xero.identity.withdraw(ADA);
    assertThat(xero.xero.connections(ADA)).isEmpty();
    assertThat(xero.xero.connections(ben)).extracting(Connection::tenant).containsExactly(CAFE);
    assertThat(xero.identity.grants(ADA)).isEmpty();
    assertThat(xero.identity.grants(BEN)).hasSize(1);
  }

  @Test
  @DisplayName("INT-14 a token from before a withdrawal reaches nothing, also after a new sign-in")
  void an_old_token_reaches_nothing() {
    var old = xero.read(xero.signIn(ADA, CAFE));
    assertThat(xero.identity.withdraw(ADA)).isEqualTo(1);
    assertThat(xero.xero.connections(old)).isEmpty();
    var fresh = xero.read(xero.signIn(ADA, CAFE));
    assertThat(xero.xero.connections(old)).isEmpty();
    assertThat(xero.xero.connections(fresh)).hasSize(1);
  }
}
