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
    assertThat(Sight.of(caller("ada", "PRACTICE_ADMIN")).audiences()).containsExactly("p");
    assertThat(Sight.of(caller("cal", "CLIENT_ADMIN")).audiences()).containsExactly("p/cal");
    assertThat(Sight.of(caller("stan", "STANDARD")).audiences()).containsExactly("p/stan");
  }

  @Test
  @DisplayName(
      "LST-4 who is in teams sees what they or any of their teams were granted; admins all")
  void who_is_in_teams() {
    var teams = Set.of("t2", "t1");
    assertThat(Sight.of(caller("stan", "STANDARD").in(teams)).audiences())
        .containsExactly("p/stan", "p/team/t1", "p/team/t2");
    assertThat(Sight.of(caller("ada", "PRACTICE_ADMIN").in(teams)).audiences())
        .containsExactly("p");
  }

  @Test
  @DisplayName("LST-4 what two sights have in common is no more than either of them")
  void in_common() {
    var all = Sights.all("p");
    var before = Sights.granted("p", "stan", "t1", "t2");
    var now = Sights.granted("p", "stan", "t2", "t3");
    assertThat(before.and(now)).isEqualTo(Sights.granted("p", "stan", "t2"));
    assertThat(all.and(now)).isEqualTo(now);
    assertThat(now.and(all)).isEqualTo(now);
    assertThat(all.includes(now)).isTrue();
    assertThat(now.includes(all)).isFalse();
    assertThat(now.includes(before)).isFalse();
    assertThat(before.includes(before.and(now))).isTrue();
  }

  private static Caller caller(String login, String role) {
    return Caller.ofPractice(login, "p", role, Set.of("ADD_CLIENT_ACCOUNTS"));
  }
}
