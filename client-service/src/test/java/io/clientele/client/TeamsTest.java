package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamsTest extends ClientServiceTest {

  private final String red = UUID.randomUUID().toString();
  private final String blue = UUID.randomUUID().toString();

  @Test
  @DisplayName("LST-4 who is in a team sees its clients, each once, and only while teams are awake")
  void who_is_in_a_team_sees_its_clients() {
    var desk = desk().opened("UK", 5).teams(true);
    var elsewhere = elsewhere();
    var bakery = id(desk.add("Bakery"));
    var brewery = id(desk.add("Brewery"));
    elsewhere.team(desk, red, "stan", "eve");
    elsewhere.team(desk, blue, "stan");
    elsewhere.grantedToTeams(bakery, red, blue);
    elsewhere.grantedToTeams(brewery, blue);
    var stan = desk.colleague("stan");
    awaitNames(desk, stan, "Bakery", "Brewery");
    awaitNames(desk, desk.colleague("eve"), "Bakery");
    assertThat(desk.get(stan, "/clients/count").body().get("count").asLong()).isEqualTo(2);
    assertThat(desk.get(stan, "/overview").body().get("clients").asLong()).isEqualTo(2);
    assertThat(desk.get(stan, "/clients/" + brewery).status()).isEqualTo(200);

    elsewhere.team(desk, blue);
    awaitNames(desk, stan, "Bakery");
    assertThat(desk.get(stan, "/clients/" + brewery).status()).isEqualTo(404);

    desk.teams(false);
    awaitNames(desk, stan);
    desk.teams(true);
    awaitNames(desk, stan, "Bakery");
  }

  @Test
  @DisplayName(
      "BEY-7 a stream ends with a reset when the teams of its reader change, and for no one else")
  void a_stream_ends_when_teams_change() {
    var desk = desk().opened("UK", 5).teams(true);
    var elsewhere = elsewhere();
    elsewhere.grantedToTeams(id(desk.add("Bakery")), red);
    elsewhere.team(desk, red, "stan", "eve");
    awaitNames(desk, desk.colleague("stan"), "Bakery");
    try (var stan = StreamReader.open(port, desk.practice, desk.colleague("stan"), null);
        var eve = StreamReader.open(port, desk.practice, desk.colleague("eve"), null)) {
      elsewhere.team(desk, red, "eve");
      await().until(stan::hasEnded);
      assertThat(stan.names()).startsWith("ready").endsWith("reset");
      var brewery = id(desk.add("Brewery"));
      elsewhere.grantedToTeams(brewery, red);
      eve.untilShown("Brewery");
      elsewhere.grantedToTeams(brewery);
      eve.until("removed", data -> data.get("id").asString().equals(brewery));
      assertThat(eve.names()).doesNotContain("reset");
      try (var back =
          StreamReader.open(port, desk.practice, desk.colleague("stan"), stan.lastId())) {
        assertThat(back.names()).containsExactly("reset");
      }
    }
  }

  private static void awaitNames(Desk desk, String bearer, String... names) {
    await()
        .untilAsserted(
            () -> assertThat(desk.get(bearer, "/clients").names()).containsExactly(names));
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }
}
