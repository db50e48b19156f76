package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a grant is for, and why it is that somebody sees a client. */
@JourneyTest
class WhyTheySeeTest extends AccessJourney {

  private JsonNode why(String client, String colleague, Map<String, String> asking) {
    var answer =
        newcomers.api().get(access(client) + "/explanation?colleague=" + colleague, asking);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  @DisplayName("ACC-2 why a colleague sees a client can be asked, and why they do not")
  void explained() {
    var client = clients.added(practice, "a-colleague");
    var asking = as("a-colleague", "STANDARD");
    var path = access(client) + "/colleagues/";
    var byRole = why(client, admin, asking);
    assertThat(byRole.get("sees").asBoolean()).isTrue();
    assertThat(byRole.at("/paths/0/kind").asString()).isEqualTo("ROLE");
    assertThat(byRole.at("/paths/0/role").asString()).isEqualTo("PRACTICE_ADMIN");
    var nothing = why(client, colleague, asking);
    assertThat(nothing.get("sees").asBoolean()).isFalse();
    assertThat(nothing.get("paths")).isEmpty();
    assertThat(nothing.at("/toGive/0/act").asString()).isEqualTo("GRANT");
    newcomers.api().put(path + colleague, asAdmin());
    var granted = why(client, colleague, asking);
    assertThat(granted.get("sees").asBoolean()).isTrue();
    assertThat(granted.at("/paths/0/kind").asString()).isEqualTo("GRANT");
    assertThat(granted.at("/paths/0/grantedBy").asString()).isEqualTo(admin);
    assertThat(granted.at("/paths/0/grantedAt").asString()).startsWith("20");
    assertThat(granted.at("/toTakeAway/0/0/act").asString()).isEqualTo("WITHDRAW");
    assertThat(why(client, "stranger", asking).at("/missing/0/what").asString())
        .isEqualTo("NOT_A_COLLEAGUE");
    newcomers.api().delete(path + "a-colleague", asAdmin());
    assertThat(
            newcomers
                .api()
                .get(access(client) + "/explanation?colleague=" + admin, asking)
                .status())
        .as("whoever sees the client no longer hears nothing of it")
        .isEqualTo(404);
  }

  @Test
  @DisplayName("ACC-3 many clients are granted at once; those of others are unknown like none")
  void many() {
    var mine = List.of(clients.added(practice, admin), clients.added(practice, admin));
    var theirs = clients.added("another-practice", "somebody");
    var wanted =
        Map.of(
            "grant",
            List.of(Map.of("colleague", colleague, "duties", List.of("INSIGHTS"))),
            "clients",
            List.of(mine.getFirst(), theirs, mine.getLast(), "none"));
    var path = "/api/practices/" + practice + "/access-changes";
    var done = newcomers.api().post(path, wanted, asAdmin());
    assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    assertThat(done.body().get("changed").asInt()).isEqualTo(2);
    assertThat(done.body().get("unknown").toString()).isEqualTo("[\"" + theirs + "\",\"none\"]");
    assertThat(newcomers.api().post(path, wanted, asAdmin()).body().get("unchanged").asInt())
        .isEqualTo(2);
    for (var client : mine) {
      assertThat(why(client, colleague, asAdmin()).at("/paths/0/duties/0").asString())
          .isEqualTo("INSIGHTS");
      await().until(() -> topics.about("clientele.access", "client-access/" + client).size() == 2);
    }
    var both = Map.of("grant", List.of(Map.of("colleague", "c", "team", "t")), "clients", mine);
    var unclear = newcomers.api().post(path, both, asAdmin());
    assertThat(unclear.status()).isEqualTo(422);
    assertThat(unclear.body().get("code").asString()).isEqualTo("GRANTEE_UNCLEAR");
  }

  @Test
  @DisplayName("ACC-3a a grant carries the duties named, all if none is, and others hear of them")
  void duties() {
    var client = clients.added(practice, admin);
    var path = access(client) + "/colleagues/" + colleague;
    newcomers.api().put(path, asAdmin());
    var some = Map.of("duties", List.of("INSIGHTS", "BOOKKEEPING"));
    var changed = newcomers.api().put(path, some, asAdmin());
    assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
    assertThat(changed.body().at("/duties/0/duties").toString())
        .isEqualTo("[\"BOOKKEEPING\",\"INSIGHTS\"]");
    var unknown = newcomers.api().put(path, Map.of("duties", List.of("COFFEE")), asAdmin());
    assertThat(unknown.status()).isEqualTo(400);
    var said =
        await()
            .until(
                () -> topics.about("clientele.access", "client-access/" + client),
                found -> found.size() >= 3);
    assertThat(said.getLast().type()).endsWith(".DutiesChanged.v1");
    assertThat(Contracts.faults("access", "DutiesChanged.v1", said.getLast().record().value()))
        .isEmpty();
  }
}
