package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.platform.event.Json;
import io.clientele.testkit.AtOnce;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PracticeCodeOverHttpTest extends ClientServiceTest {

  @Test
  @DisplayName("COD-1 a code is changed, zeros and all, is on the list at once, and is told")
  void a_code_is_changed() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk, "Bakery", "NOIR-1");
    var changed = put(desk, bakery, " 0042 ", 1);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.body().get("practiceCode").asString()).isEqualTo("0042");
    assertThat(desk.get("/clients").body().at("/items/0/practiceCode").asString())
        .isEqualTo("0042");
    assertThat(desk.get("/clients?search=0042").names()).containsExactly("Bakery");
    var change = Awaitility.await().until(() -> changes(bakery), hasSize(1)).getFirst();
    assertThat(change.get("before").asString()).isEqualTo("NOIR-1");
    assertThat(change.get("after").asString()).isEqualTo("0042");
  }

  @Test
  @DisplayName(
      "COD-1 a code of another client is refused in any case, and free once it is given up")
  void free_once_it_is_given_up() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk, "Bakery", "noir-1");
    var cafe = add(desk, "Cafe", "noir-2");
    var refused = put(desk, cafe, "NOIR-1", 1);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.codes()).containsExactly("PRACTICE_CODE_TAKEN");
    assertThat(refused.fields()).containsExactly("practiceCode");
    assertThat(refused.body().get("rule").asString()).isEqualTo("COD-1");

    assertThat(put(desk, bakery, null, 1).body().get("practiceCode").isNull()).isTrue();
    assertThat(put(desk, cafe, "NOIR-1", 1).status()).isEqualTo(200);
    assertThat(desk.post(Desk.business("New", Map.of("practiceCode", "noir-2")), null).status())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("COD-1 of many who give one code to their clients at once exactly one does")
  void of_many_at_once() {
    var desk = desk().opened("UK", 9);
    var clients = Stream.of("A", "B", "C", "D", "E").map(name -> add(desk, name, null)).toList();
    var answers =
        AtOnce.all(
            clients.stream()
                .<Callable<Answer>>map(client -> () -> put(desk, client, "k1", 1))
                .toList());
    assertThat(answers).filteredOn(one -> one.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(one -> one.status() != 200)
        .allSatisfy(no -> assertThat(no.codes()).containsExactly("PRACTICE_CODE_TAKEN"));
  }

  @Test
  @DisplayName("COD-1 a change must name the version that was seen, and sent again has one effect")
  void the_version_that_was_seen() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk, "Bakery", null);
    assertThat(desk.ask("PUT", desk.admin(), path(bakery), body("k1")).status()).isEqualTo(428);
    var headers = new String[] {"If-Match", "\"1\"", "Idempotency-Key", "key"};
    var first = desk.ask("PUT", desk.admin(), path(bakery), body("k1"), headers);
    var again = desk.ask("PUT", desk.admin(), path(bakery), body("k1"), headers);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
    assertThat(put(desk, bakery, "k2", 1).codes()).containsExactly("CHANGED_MEANWHILE");
  }

  @Test
  @DisplayName("GTW-2 a code of which nothing can be seen, or a long one, is bad input")
  void bad_input() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk, "Bakery", null);
    for (var bad : List.of("", "  ", "\u2003", "a\u200bb", "a\u2028b", "x".repeat(41))) {
      var refused = put(desk, bakery, bad, 1);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.fields()).contains("practiceCode");
    }
    assertThat(desk.get("/clients/" + bakery).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  @DisplayName("LST-4 who does not see a client does not change its code; a granted colleague does")
  void who_does_not_see_it() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk, "Bakery", null);
    var stan = desk.colleague("stan");
    assertThat(putAs(desk, stan, bakery).codes()).containsExactly("CLIENT_NOT_FOUND");
    elsewhere().granted(bakery, "stan");
    Awaitility.await().until(() -> putAs(desk, stan, bakery).status() == 200);
    Awaitility.await()
        .untilAsserted(
            () -> {
              var newest = desk.get("/clients/" + bakery + "/history").body().at("/items/0");
              assertThat(newest.path("what").asString("")).isEqualTo("PracticeCodeChanged");
              assertThat(newest.at("/change/after").asString()).isEqualTo("k9");
              assertThat(newest.at("/change/before").isNull()).isTrue();
              assertThat(newest.get("by").asString()).isEqualTo("stan");
            });
  }

  /** Each once, though it may be sent again. */
  private List<JsonNode> changes(String client) {
    var once = new LinkedHashMap<String, JsonNode>();
    topics.about("clientele.client", "client/" + client).stream()
        .filter(told -> told.type().endsWith(".PracticeCodeChanged.v1"))
        .forEach(told -> once.put(told.id(), told.change(JsonNode.class)));
    return List.copyOf(once.values());
  }

  private static Answer putAs(Desk desk, String bearer, String client) {
    return desk.ask("PUT", bearer, path(client), body("k9"), "If-Match", "\"1\"");
  }

  private static Answer put(Desk desk, String client, @Nullable String code, int seen) {
    return desk.ask("PUT", desk.admin(), path(client), body(code), "If-Match", "\"" + seen + "\"");
  }

  private static String body(@Nullable String code) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("practiceCode", code);
    return Json.MAPPER.writeValueAsString(body);
  }

  private static String add(Desk desk, String name, @Nullable String code) {
    var more = code == null ? Map.<String, Object>of() : Map.of("practiceCode", code);
    return desk.post(Desk.business(name, more), null).body().get("id").asString();
  }

  private static String path(String client) {
    return "/clients/" + client + "/practice-code";
  }
}
