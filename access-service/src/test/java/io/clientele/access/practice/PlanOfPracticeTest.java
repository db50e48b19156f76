package io.clientele.access.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.practice.PracticeEvent.TeamsPutToSleep;
import io.clientele.access.practice.PracticeEvent.TeamsWoken;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanOfPracticeTest {

  private static final Instant SINCE = Instant.parse("2026-03-02T09:15:27.104Z");

  private final Practice fresh =
      new Practice("p1", "Ash & Birch", Region.UK, null, "Europe/London", SINCE);
  private final Practice awake =
      after(after(fresh.secondFactor(SecondFactorPolicy.REQUIRED, true)).teams(TeamsStatus.AWAKE));

  private static Practice after(Decision<Practice, PracticeEvent> decision) {
    return ((Decision.Done<Practice, PracticeEvent>) decision).next();
  }

  @Test
  @DisplayName("ACC-3 a practice's teams sleep until its plan has teams, which is one event")
  void wakes() {
    assertThat(fresh.told().teams()).isEqualTo(TeamsStatus.ASLEEP);
    assertThat(fresh.teams(TeamsStatus.ASLEEP)).isEqualTo(Decision.unchanged());
    assertThat(fresh.teams(TeamsStatus.AWAKE))
        .isEqualTo(Decision.done(after(fresh.teams(TeamsStatus.AWAKE)), new TeamsWoken("p1")));
    assertThat(awake.told().teams()).isEqualTo(TeamsStatus.AWAKE);
    assertThat(awake.teams(TeamsStatus.AWAKE)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-3 after a downgrade they sleep, which changes nothing else of the practice")
  void sleeps() {
    var asleep = after(awake.teams(TeamsStatus.ASLEEP));
    assertThat(awake.teams(TeamsStatus.ASLEEP))
        .isEqualTo(Decision.done(asleep, new TeamsPutToSleep("p1")));
    assertThat(asleep.teamsStatus()).isEqualTo(TeamsStatus.ASLEEP);
    assertThat(asleep.secondFactorPolicy()).isEqualTo(SecondFactorPolicy.REQUIRED);
    assertThat(after(awake.secondFactor(SecondFactorPolicy.OPTIONAL, true)).teamsStatus())
        .isEqualTo(TeamsStatus.AWAKE);
  }
}
