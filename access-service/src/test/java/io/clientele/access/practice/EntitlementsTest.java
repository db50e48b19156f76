package io.clientele.access.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.practice.PracticeEvent.SignInPolicyChanged;
import io.clientele.access.practice.PracticeEvent.TeamsPutToSleep;
import io.clientele.access.practice.PracticeEvent.TeamsWoken;
import io.clientele.access.practice.PracticeRecord.PracticeThen;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntitlementsTest {

  private static final Cause CAUSE = Cause.of("access-service");

  private final PracticesInMemory practices = new PracticesInMemory();
  private final Entitlements entitlements = new Entitlements(practices);

  private void hear(boolean teams, int sequence) {
    entitlements.heard("p1", teams, new Heard("subscription/p1", sequence), CAUSE);
  }

  @Test
  @DisplayName("ACC-3 a practice's teams wake and sleep as its subscription says")
  void follows() {
    practices.put("p1");
    hear(false, 1);
    hear(true, 2);
    hear(false, 3);
    assertThat(practices.said).containsExactly(new TeamsWoken("p1"), new TeamsPutToSleep("p1"));
  }

  @Test
  @DisplayName("ACC-3 of a practice nobody knows nothing is marked as heard: told again it counts")
  void unknown() {
    hear(true, 1);
    practices.put("p1");
    hear(true, 1);
    assertThat(practices.said).containsExactly(new TeamsWoken("p1"));
  }

  private Entry entry(PracticeEvent event) {
    practices.put("p1");
    hear(true, 1);
    var after = practices.byId("p1").orElseThrow();
    var entries = PracticeRecord.entries(new Change<>("p1", name(event), null, after, event));
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static String name(PracticeEvent event) {
    return event.getClass().getSimpleName() + ".v1";
  }

  @Test
  @DisplayName("BEY-3 on record is with each act whether the practice's teams gave access then")
  void onRecord() {
    var woken = entry(new TeamsWoken("p1"));
    assertThat(woken.practice()).isEqualTo("p1");
    assertThat(woken.act()).isEqualTo("TEAMS_WOKEN");
    assertThat(woken.of()).isEqualTo("practice/p1");
    assertThat(woken.state()).isEqualTo(new PracticeThen(true));
    practices.put("p1");
    var asleep =
        new Change<>(
            "p1",
            "TeamsPutToSleep.v1",
            null,
            practices.byId("p1").orElseThrow(),
            (PracticeEvent) new TeamsPutToSleep("p1"));
    assertThat(PracticeRecord.entries(asleep).getFirst().state())
        .isEqualTo(new PracticeThen(false));
  }

  @Test
  @DisplayName("ACC-10 what is required of sign-ins is on record by what it says")
  void policies() {
    assertThat(
            List.of(SecondFactorPolicy.values()).stream()
                .map(policy -> entry(new SignInPolicyChanged("p1", policy)).act()))
        .containsExactlyInAnyOrder("SECOND_FACTOR_REQUIRED", "SECOND_FACTOR_MADE_OPTIONAL");
  }
}
