package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.token.Caller;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SightTest {

  @Test
  @DisplayName("LST-4 practice admins see all of their practice, others what they added")
  void admins_see_all_others_what_they_added() {
    assertThat(Sight.of(new Caller("ada", "p", "PRACTICE_ADMIN", Set.of())))
        .isEqualTo(new Sight("p", null));
    assertThat(Sight.of(new Caller("cal", "p", "CLIENT_ADMIN", Set.of())))
        .isEqualTo(new Sight("p", "cal"));
    assertThat(Sight.of(new Caller("stan", "p", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"))))
        .isEqualTo(new Sight("p", "stan"));
  }
}
