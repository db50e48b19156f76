package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.CAFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.next;
import static io.clientele.integration.connection.Story.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sign-ins that come to nothing. */
class NothingCameOfItTest {

  @Test
  @DisplayName("INT-3 each refusal of what was typed is counted, until somebody is signed in")
  void refusals_are_counted() {
    var once = next(Renewing.refuse(renewing(), "n2"));
    assertThat(Objects.requireNonNull(once.renewal()).refused()).isEqualTo(1);
    var twice = next(Renewing.refuse(once, "n2"));
    assertThat(Objects.requireNonNull(twice.renewal()).refused()).isEqualTo(2);
    assertThat(Renewing.refuse(Story.renewed(Story.connected(), Purpose.RECONNECT), "n2"))
        .isInstanceOf(Decision.Unchanged.class);
    assertThat(refused(Renewing.refuse(renewing(), "n1"))).isEqualTo("DRAFT_LAPSED");
  }

  private static Connection renewing() {
    return Story.renewing(Story.connected(), Purpose.RECONNECT);
  }

  @Test
  @DisplayName("INT-3 who begins anew gives up what they began before, and nothing that came of it")
  void beginning_anew() {
    for (var begun : List.of(Story.startedForClient(), Story.authorisedForClient())) {
      assertThat(next(Drafting.abandon(begun, NOW)).status()).isEqualTo(ConnectionStatus.LAPSED);
    }
    assertThat(next(Drafting.abandon(Story.authorisedForClient(), NOW)).left())
        .as("its sign-in goes back")
        .hasSize(1);
    for (var other : Story.all()) {
      assertThat(Drafting.abandon(other, NOW)).isInstanceOf(Decision.Unchanged.class);
    }
    var connected =
        next(Managing.connect(Story.authorisedForClient(), Choice.of(BAKERY), "r1", LISTS, NOW));
    assertThat(Drafting.abandon(connected, NOW)).isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("INT-6 what was disconnected is changed to no other organisation")
  void disconnected() {
    assertThat(
            refused(Renewing.change(Story.disconnected(), "n2", Choice.of(CAFE), "r2", LISTS, NOW)))
        .isEqualTo("CONNECTION_NOT_FOUND");
  }
}
