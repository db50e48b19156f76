package io.clientele.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.News;
import io.clientele.testkit.contract.Contracts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Subscription-service wishes that somebody else pays for a client, and hears what became of it.
 */
class WhoPaysTest extends ClientServiceTest {

  private static final String CHANGED = "io.clientele.client.ClientPayerChanged.v1";
  private static final String KEPT = "io.clientele.client.ClientPayerKept.v1";

  @Test
  @DisplayName("CLI-9 taking over billing takes a slot by the check of single adds, or is refused")
  void taking_over_takes_a_slot() {
    var desk = desk().opened("UK", 1);
    var bakery = added(desk, "Bakery");
    wish(desk, bakery, 1, 1, "CLIENT");
    awaitAnswer(desk, bakery, 1);
    assertThat(payer(desk, bakery)).isEqualTo("CLIENT");
    assertThat(used(desk)).isZero();

    var butcher = added(desk, "Butcher");
    wish(desk, bakery, 2, 2, "PRACTICE");
    var kept = awaitAnswer(desk, bakery, 2);
    assertThat(kept.get("done").asBoolean()).isFalse();
    assertThat(kept.get("taken").asInt()).isEqualTo(1);
    assertThat(kept.get("limit").asInt()).isEqualTo(1);
    assertThat(payer(desk, bakery)).isEqualTo("CLIENT");

    desk.command("/clients/" + butcher + "/deactivation");
    wish(desk, bakery, 3, 3, "PRACTICE");
    assertThat(awaitAnswer(desk, bakery, 3).get("done").asBoolean()).isTrue();
    assertThat(payer(desk, bakery)).isEqualTo("PRACTICE");
    assertThat(used(desk)).isEqualTo(1);
    assertThat(desk.add("Third").codes()).containsExactly("BUNDLE_FULL");
    assertThat(types(bakery)).containsExactly(CHANGED, KEPT, CHANGED);
  }

  @Test
  @DisplayName("SUB-4 a wish that comes again, or late, is not answered again")
  void a_wish_that_comes_again() {
    var desk = desk().opened("UK", 1);
    var bakery = added(desk, "Bakery");
    wish(desk, bakery, 1, 1, "CLIENT");
    awaitAnswer(desk, bakery, 1);
    wish(desk, bakery, 3, 2, "PRACTICE");
    awaitAnswer(desk, bakery, 2);
    wish(desk, bakery, 1, 1, "CLIENT");
    wish(desk, bakery, 3, 2, "PRACTICE");
    account(desk, bakery, 4, null);
    wish(desk, bakery, 5, 3, "CLIENT");
    awaitAnswer(desk, bakery, 3);
    assertThat(types(bakery)).containsExactly(CHANGED, CHANGED, CHANGED);
    assertThat(payer(desk, bakery)).isEqualTo("CLIENT");
  }

  @Test
  @DisplayName("LST-1 the list, the overview and the history show who pays")
  void the_list_shows_who_pays() {
    var desk = desk().opened("UK", 3);
    var bakery = added(desk, "Bakery");
    added(desk, "Butcher");
    wish(desk, bakery, 1, 1, "CLIENT");
    Awaitility.await("the list").until(() -> listed(desk).equals(List.of("CLIENT", "PRACTICE")));
    var overview = desk.get("/overview").body();
    assertThat(overview.at("/bundle/seen").asInt()).isEqualTo(1);
    assertThat(overview.at("/bundle/used").asInt()).isEqualTo(1);
    var history = "/clients/" + bakery + "/history";
    Awaitility.await("two entries").until(() -> desk.get(history).body().get("items").size() == 2);
    var entry = desk.get(history).body().at("/items/0");
    assertThat(entry.get("what").asString()).isEqualTo("ClientPayerChanged");
    assertThat(entry.at("/change/from").asString()).isEqualTo("PRACTICE");
    assertThat(entry.at("/change/to").asString()).isEqualTo("CLIENT");
  }

  @Test
  @DisplayName("GTW-4 every answer is told on the topic as the contract says")
  void every_answer_is_told_as_the_contract_says() {
    var desk = desk().opened("UK", 1);
    var bakery = added(desk, "Bakery");
    wish(desk, bakery, 1, 1, "CLIENT");
    awaitAnswer(desk, bakery, 1);
    added(desk, "Butcher");
    wish(desk, bakery, 2, 2, "PRACTICE");
    awaitAnswer(desk, bakery, 2);
    for (var told : topics.about("clientele.client", "client/" + bakery)) {
      var name = told.type().substring("io.clientele.client.".length());
      assertThat(Contracts.faults("client", name, told.record().value())).as(name).isEmpty();
    }
    assertThat(types(bakery)).containsExactly(CHANGED, KEPT);
  }

  private void wish(Desk desk, String client, long sequence, int number, String payer) {
    account(desk, client, sequence, Map.of("number", number, "payer", payer));
  }

  private void account(
      Desk desk, String client, long sequence, @Nullable Map<String, Object> payerWish) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("client", client);
    state.put("practice", desk.practice);
    state.put("standing", payerWish == null ? "PRACTICE" : "TAKING");
    state.put("payerWish", payerWish);
    topics.send(
        News.of(
                "clientele.subscription",
                "client-account/" + client,
                "PayerChangeWished.v1",
                sequence,
                desk.practice,
                state)
            .record());
  }

  /** What the newest state of a client says became of this wish. */
  private JsonNode awaitAnswer(Desk desk, String client, int wish) {
    Awaitility.await("an answer to " + wish)
        .until(
            () -> {
              var answer = answer(client);
              return answer != null && answer.path("wish").asInt() == wish;
            });
    assertThat(desk.get("/clients/" + client).status()).isEqualTo(200);
    return requireNonNull(answer(client));
  }

  private @Nullable JsonNode answer(String client) {
    var told = topics.about("clientele.client", "client/" + client);
    return told.isEmpty() ? null : told.getLast().state(JsonNode.class).get("payerAnswer");
  }

  private List<String> types(String client) {
    return topics.about("clientele.client", "client/" + client).stream()
        .map(told -> told.type())
        .filter(type -> type.contains("ClientPayer"))
        .toList();
  }

  private static List<String> listed(Desk desk) {
    return desk.get("/clients?sort=name").body().get("items").values().stream()
        .map(line -> line.get("payer").asString())
        .toList();
  }

  private static String payer(Desk desk, String client) {
    return desk.get("/clients/" + client).body().get("payer").asString();
  }

  private static int used(Desk desk) {
    return desk.get("/onboarding-options").body().at("/bundle/used").asInt();
  }

  private static String added(Desk desk, String name) {
    return desk.add(name).body().get("id").asString();
  }
}
