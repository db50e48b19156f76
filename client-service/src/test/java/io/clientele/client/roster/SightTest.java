package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.token.Caller;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SightTest {

  @Test
  @DisplayName("LST-4 practice admins see all of their practice, others what they were granted")
  void admins_see_all_others_what_they_were_granted() {
    assertThat(Sight.of(Caller.ofPractice("ada", "p", "PRACTICE_ADMIN", Set.of())))
        .isEqualTo(new Sight("p", null));
    assertThat(Sight.of(Caller.ofPractice("cal", "p", "CLIENT_ADMIN", Set.of())))
        .isEqualTo(new Sight("p", "cal"));
    assertThat(Sight.of(Caller.ofPractice("stan", "p", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"))))
        .isEqualTo(new Sight("p", "stan"));
  }
}
