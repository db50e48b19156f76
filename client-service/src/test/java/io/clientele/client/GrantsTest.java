package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantsTest extends ClientServiceTest {

  @Test
  @DisplayName("LST-4 a colleague sees exactly the clients they were granted, however they look")
  void a_colleague_sees_what_they_were_granted() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var bakery = id(desk.add("Bakery"));
    var brewery = id(desk.add("Brewery"));
    var stan = desk.colleague("stan");
    elsewhere.granted(brewery, "eve");
    elsewhere.granted(bakery, "eve", "stan");
    awaitNames(desk, stan, "Bakery");

    assertThat(desk.get(stan, "/clients?search=b").names()).containsExactly("Bakery");
    assertThat(desk.get(stan, "/clients/" + bakery).status()).isEqualTo(200);
    assertThat(desk.get(stan, "/clients/" + brewery).status()).isEqualTo(404);
    awaitNames(desk, desk.colleague("eve"), "Bakery", "Brewery");
    assertThat(desk.get("/clients").names()).containsExactly("Bakery", "Brewery");

    elsewhere.granted(bakery, "eve");
    awaitNames(desk, stan);
    assertThat(desk.get(stan, "/clients/" + bakery).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("ACC-3 what was withdrawn is off the list, what was given again is on it")
  void withdrawn_and_given_again() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var stan = desk.colleague("stan", "ADD_CLIENT_ACCOUNTS");
    var own = id(desk.post(stan, Desk.business("Own"), null));
    for (var round = 0; round < 2; round++) {
      elsewhere.granted(own, "stan", "eve");
      awaitNames(desk, desk.colleague("eve"), "Own");
      assertThat(desk.get(stan, "/clients").names()).containsExactly("Own");
      elsewhere.granted(own);
      awaitNames(desk, desk.colleague("eve"));
      assertThat(desk.get(stan, "/clients").names()).isEmpty();
      assertThat(desk.get("/clients").names()).containsExactly("Own");
    }
  }

  @Test
  @DisplayName("CLI-5 who adds a client sees it at once, and after the grants are heard by them")
  void who_adds_a_client_sees_it() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var stan = desk.colleague("stan", "ADD_CLIENT_ACCOUNTS");
    var own = id(desk.post(stan, Desk.business("Own"), null));
    var lost = id(desk.post(stan, Desk.business("Lost"), null));
    assertThat(desk.get(stan, "/clients").names()).containsExactly("Lost", "Own");
    assertThat(desk.get(stan, "/clients/" + lost).status()).isEqualTo(200);

    elsewhere.granted(own, "stan");
    elsewhere.granted(lost);
    awaitNames(desk, stan, "Own");
    assertThat(desk.get(stan, "/clients/" + lost).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("LST-3 granted and provisional clients come in one order, page by page")
  void granted_and_provisional_come_in_one_order() {
    var desk = desk().opened("US", 9);
    var elsewhere = elsewhere();
    var stan = desk.colleague("stan", "ADD_CLIENT_ACCOUNTS");
    for (var name : List.of("A", "C", "E")) {
      elsewhere.granted(id(desk.add(name)), "stan");
    }
    desk.post(stan, Desk.business("B"), null);
    desk.post(stan, Desk.business("D"), null);
    awaitNames(desk, stan, "A", "B", "C", "D", "E");
    var first = desk.get(stan, "/clients?limit=3");
    assertThat(first.names()).containsExactly("A", "B", "C");
    var next = first.body().get("nextCursor").asString();
    assertThat(desk.get(stan, "/clients?limit=3&cursor=" + next).names()).containsExactly("D", "E");
  }

  @Test
  @DisplayName("LST-4 what was granted before its client was heard of shows nothing")
  void a_grant_before_its_client_shows_nothing() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var known = id(desk.add("Known"));
    elsewhere.granted("not-heard-of-yet", "stan");
    elsewhere.granted(known, "stan");
    awaitNames(desk, desk.colleague("stan"), "Known");
    assertThat(desk.get(desk.colleague("stan"), "/clients/not-heard-of-yet").status())
        .isEqualTo(404);
  }

  private static void awaitNames(Desk desk, String bearer, String... names) {
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(desk.get(bearer, "/clients").names()).containsExactly(names));
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }
}
