package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.LIFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.authorised;
import static io.clientele.integration.connection.Story.authorisedForClient;
import static io.clientele.integration.connection.Story.connected;
import static io.clientele.integration.connection.Story.done;
import static io.clientele.integration.connection.Story.expired;
import static io.clientele.integration.connection.Story.importing;
import static io.clientele.integration.connection.Story.next;
import static io.clientele.integration.connection.Story.refused;
import static io.clientele.integration.connection.Story.said;
import static io.clientele.integration.connection.Story.startedForClient;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAttached;
import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftFreed;
import io.clientele.integration.connection.ConnectionEvent.IntegrationDisconnected;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChosen;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManagingTest {

  @Test
  @DisplayName("INT-3 a client that exists is connected by the choice, and its lists are imported")
  void connected_by_the_choice() {
    var decision =
        done(Managing.connect(authorisedForClient(), Choice.of(BAKERY), "r1", LISTS, NOW));
    assertThat(decision.events())
        .containsExactly(new OrganisationChosen("n1", BAKERY), new ConnectionAttached("n1", "c1"));
    assertThat(decision.next().told()).isEqualTo(importing().told());
    assertThat(decision.next().clientKey()).isEqualTo("c1");
    assertThat(decision.next().lapsesAt()).isNull();
  }

  @Test
  @DisplayName("INT-3 what was begun for a client that exists comes to nothing after its time")
  void it_comes_to_nothing() {
    var late = NOW.plus(LIFE);
    assertThat(refused(Managing.connect(startedForClient(), Choice.of(BAKERY), "r1", LISTS, NOW)))
        .isEqualTo("NOT_SIGNED_IN");
    assertThat(
            refused(Managing.connect(authorisedForClient(), Choice.of(BAKERY), "r1", LISTS, late)))
        .isEqualTo("DRAFT_LAPSED");
    var decision = Drafting.lapse(authorisedForClient(), late);
    assertThat(said(decision)).isEqualTo(new ConnectionDraftFreed("n1", "c1"));
    assertThat(next(decision).status()).isEqualTo(ConnectionStatus.LAPSED);
    assertThat(next(decision).left()).containsExactly(Left.signIn("a1", late));
    assertThat(refused(Managing.connect(next(decision), Choice.of(BAKERY), "r1", LISTS, late)))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(next(Drafting.lapse(authorised(), late)).status())
        .isEqualTo(ConnectionStatus.LAPSING);
  }

  @Test
  @DisplayName("INT-5a a connection that is ended is over for good and leaves nothing held")
  void ended_for_good() {
    for (var before : List.of(importing(), connected(), expired())) {
      var decision = Managing.disconnect(before, NOW);
      assertThat(said(decision))
          .isEqualTo(new IntegrationDisconnected("n1", "c1", Software.XERO, BAKERY));
      var ended = next(decision);
      assertThat(ended.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
      assertThat(ended.organisationKey()).isNull();
      assertThat(ended.clientKey()).isNull();
      assertThat(ended.run()).isNull();
      assertThat(ended.left())
          .containsExactly(Left.organisation(before, NOW), Left.entries(before, NOW));
      assertThat(Managing.disconnect(ended, NOW)).isEqualTo(Decision.unchanged());
      assertThat(Expiring.over(ended, "a1")).isEqualTo(Decision.unchanged());
    }
    assertThat(refused(Managing.disconnect(authorisedForClient(), NOW)))
        .isEqualTo("CONNECTION_NOT_FOUND");
  }

  @Test
  @DisplayName("CLI-12 a client marked self-employed is not connected until the mark is removed")
  void marked_self_employed() {
    assertThat(Managing.against(new ClientFacts("p1", ClientStatus.ACTIVE, true)))
        .extracting(Refusal::reason)
        .containsExactly(ConnectionReason.CLIENT_SELF_EMPLOYED);
    assertThat(Managing.against(new ClientFacts("p1", ClientStatus.ACTIVE, false))).isEmpty();
  }

  @Test
  @DisplayName("LIF-2 a deactivated client is not connected until it is active")
  void deactivated() {
    assertThat(Managing.against(new ClientFacts("p1", ClientStatus.DEACTIVATED, true)))
        .extracting(Refusal::reason)
        .containsExactly(ConnectionReason.CLIENT_DEACTIVATED);
  }
}
