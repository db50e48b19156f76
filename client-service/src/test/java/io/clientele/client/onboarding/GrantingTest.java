package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientEvent.ClientCreated;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantingTest {

  private static final Situation OFFICE =
      Situation.in(Region.US)
          .among(
              new Others(
                  Map.of("stan", "STANDARD", "cleo", "CLIENT_ADMIN", "boss", "PRACTICE_ADMIN"),
                  Set.of("t1", "t2"),
                  false,
                  false,
                  false));

  @Test
  @DisplayName("CLI-5 colleagues are named who work at the practice; others are refused by place")
  void colleagues_work_at_the_practice() {
    assertThat(OFFICE.adding(SomeAdd.of("c1").seenBy("stan", "cleo", "boss"))).isEmpty();
    var refused = OFFICE.adding(SomeAdd.of("c1").seenBy("eve", "stan", "mallory"));
    assertThat(refused)
        .extracting(Refusal::reason)
        .containsOnly(OnboardingReason.COLLEAGUE_UNKNOWN)
        .hasSize(2);
    assertThat(refused)
        .extracting(Refusal::field)
        .containsExactly("colleagues[0]", "colleagues[2]");
  }

  @Test
  @DisplayName("CLI-5 who adds the client need not be named, and may be")
  void the_creator_may_be_named() {
    assertThat(OFFICE.adding(SomeAdd.of("c1").seenBy("ada"))).isEmpty();
    assertThat(created(SomeAdd.of("c1").seenBy("ada")).colleagues()).isEmpty();
  }

  @Test
  @DisplayName("CLI-5 named colleagues are told, each once, without who adds the client")
  void named_colleagues_are_told() {
    assertThat(created(SomeAdd.of("c1").seenBy("stan", "boss", "cleo", "stan", "ada")).colleagues())
        .containsExactly("stan", "boss", "cleo");
  }

  @Test
  @DisplayName("CLI-5 teams are open where the plan has them, and told each once")
  void teams_are_open_where_the_plan_has_them() {
    var add = SomeAdd.of("c1").seenByTeams("t2", "t1", "t2");
    assertThat(created(add).teams()).containsExactly("t2", "t1");
    assertThat(OFFICE.adding(add)).isEmpty();
    assertThat(OFFICE.withoutTeams().adding(SomeAdd.of("c1"))).isEmpty();
    assertThat(OFFICE.withoutTeams().adding(add))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(OnboardingReason.TEAMS_NOT_OPEN))
        .satisfies(no -> assertThat(no.field()).isEqualTo("teams"));
  }

  @Test
  @DisplayName("CLI-5 a team the practice does not have is refused by its place")
  void an_unknown_team() {
    var refused = OFFICE.adding(SomeAdd.of("c1").seenByTeams("t1", "t3", "t2", "t4"));
    assertThat(refused)
        .extracting(Refusal::reason)
        .containsOnly(OnboardingReason.TEAM_UNKNOWN)
        .hasSize(2);
    assertThat(refused).extracting(Refusal::field).containsExactly("teams[1]", "teams[3]");
  }

  private static ClientCreated created(SomeAdd add) {
    var decision =
        Newcomer.decision(
            add.command(), OFFICE.facts(null), "ada", "a@in.example", "slot", Instant.EPOCH);
    return (ClientCreated) ((Decision.Done<?, ?>) decision).events().getFirst();
  }
}
