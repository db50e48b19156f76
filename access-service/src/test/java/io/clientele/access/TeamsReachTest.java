package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@JourneyTest
class TeamsReachTest extends TeamsCase {

  @Test
  @DisplayName("ACC-3 teams wake and sleep with the plan; the newest that was heard of it wins")
  void sleep() {
    awake();
    var team = form("Payroll", List.of(colleague)).body().get("team").asString();
    assertThat(teamsOf.of(practice, colleague)).containsExactly(team);
    plan(3, false);
    plan(5, false);
    plan(7, false);
    awaitStatus("ASLEEP");
    assertThat(teamsOf.of(practice, colleague)).isEmpty();
    assertThat(code(form("Another", List.of()))).isEqualTo("TEAMS_NOT_OPEN");
    plan(6, true);
    plan(8, true);
    awaitStatus("AWAKE");
    assertThat(teamsOf.of(practice, colleague)).containsExactly(team);
    assertThat(list().body().at("/items/0/members")).hasSize(1);
    assertTold(
        "practice/" + practice,
        "PracticeRegistered.v1",
        "TeamsWoken.v1",
        "TeamsPutToSleep.v1",
        "TeamsWoken.v1");
  }

  @Test
  @DisplayName(
      "ACC-3 what a team is granted reaches its present and later members, while it is awake")
  void reaches() {
    awake();
    var team = form("Payroll", List.of(colleague)).body().get("team").asString();
    var client = clients.added(practice, admin);
    var access = "/api/practices/" + practice + "/clients/" + client + "/access";
    var later = works(practice);
    assertThat(sees(access, colleague)).isFalse();
    assertThat(code(newcomers.api().put(access + "/teams/nothing", asAdmin())))
        .isEqualTo("TEAM_UNKNOWN");
    var granted = newcomers.api().put(access + "/teams/" + team, asAdmin());
    assertThat(granted.status()).as(granted.raw().body()).isEqualTo(200);
    assertThat(sees(access, colleague)).isTrue();
    assertThat(sees(access, later)).isFalse();
    newcomers.api().put(path("/" + team + "/members/" + later), asAdmin());
    assertThat(sees(access, later)).isTrue();
    plan(6, false);
    awaitStatus("ASLEEP");
    assertThat(sees(access, later)).isFalse();
    plan(7, true);
    awaitStatus("AWAKE");
    assertThat(sees(access, later)).isTrue();
    newcomers.api().delete(path("/" + team), asAdmin());
    assertThat(sees(access, later)).isFalse();
    assertThat(sees(access, colleague)).isFalse();
  }

  private boolean sees(String access, String login) {
    var explained = newcomers.api().get(access + "/explanation?colleague=" + login, asAdmin());
    assertThat(explained.status()).as(explained.raw().body()).isEqualTo(200);
    var looked = newcomers.api().get(access, as(login, "STANDARD")).status() == 200;
    assertThat(explained.body().get("sees").asBoolean()).isEqualTo(looked);
    return looked;
  }
}
