package io.clientele.integration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sees a client by a team sees its connection; no token says so, and none is too old. */
class TeamsHeardTest extends IntegrationServiceTest {

  private static final String TOPIC = "clientele.access";

  private final String team = UUID.randomUUID().toString();
  private Desk desk;
  private String client = "";

  @BeforeEach
  void connected() {
    desk = desk();
    client = desk.connected("ada@brightwater.example", "Harbour Cafe Ltd");
  }

  @Test
  @DisplayName(
      "ACC-8 a team's members see a connection; who is taken out, or whose team sleeps, not")
  void teams() {
    granted(team);
    members("cal");
    status("TeamsWoken.v1", "AWAKE");
    awaitSeen(true);
    members("dee");
    awaitSeen(false);
    members("dee", "cal");
    awaitSeen(true);
    status("TeamsPutToSleep.v1", "ASLEEP");
    awaitSeen(false);
    status("TeamsWoken.v1", "AWAKE");
    awaitSeen(true);
    granted();
    awaitSeen(false);
  }

  private void granted(String... teams) {
    desk.tell(
        TOPIC,
        "client-access/" + client,
        "ClientAccessOpened.v1",
        Map.of(
            "client", client,
            "practice", desk.practice,
            "colleagues", List.of(),
            "teams", List.of(teams),
            "users", List.of()));
  }

  private void members(String... logins) {
    desk.tell(
        TOPIC,
        "team/" + team,
        "TeamMembersAdded.v1",
        Map.of("team", team, "practice", desk.practice, "members", List.of(logins)));
  }

  private void status(String event, String status) {
    desk.tell(
        TOPIC,
        "practice/" + desk.practice,
        event,
        Map.of("practice", desk.practice, "teams", status));
  }

  private void awaitSeen(boolean seen) {
    var cal = desk.colleague("cal");
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                desk.get(cal, "/clients/" + client + "/connection").status() == (seen ? 200 : 404));
  }
}
