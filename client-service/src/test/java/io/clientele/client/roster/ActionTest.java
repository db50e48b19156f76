package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Action.Kind;
import io.clientele.platform.token.Caller;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActionTest {

  private static final String CLIENT = "/api/practices/p/clients/c";

  @Test
  @DisplayName("LST-1 a practice admin may take every action on a client")
  void a_practice_admin_may_take_every_action() {
    assertThat(Action.of(Caller.ofPractice("ada", "p", "PRACTICE_ADMIN", Set.of()), "c"))
        .containsExactly(
            new Action(Kind.BUSINESS_SETTINGS, CLIENT + "/settings"),
            new Action(Kind.USERS, CLIENT + "/access"),
            new Action(Kind.PRACTICE_ACCESS, CLIENT + "/access"),
            new Action(Kind.SUBSCRIPTION, "/api/practices/p/subscription"),
            new Action(Kind.PAYER, CLIENT + "/payer"));
  }

  @Test
  @DisplayName("LST-1 who does not see all decides neither on access nor on what is paid")
  void others_decide_neither() {
    for (var role : Set.of("CLIENT_ADMIN", "STANDARD")) {
      assertThat(Action.of(Caller.ofPractice("cal", "p", role, Set.of()), "c"))
          .extracting(Action::kind)
          .containsExactly(Kind.BUSINESS_SETTINGS, Kind.USERS);
    }
  }
}
