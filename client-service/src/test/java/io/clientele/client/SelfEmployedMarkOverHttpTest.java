package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.Elsewhere.Connection;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfEmployedMarkOverHttpTest extends ClientServiceTest {

  @ParameterizedTest(name = "CLI-12 a client in {0} that is marked sorts by {1}")
  @DisplayName("CLI-12 a marked client has its country's list and the tax-summary export")
  @CsvSource({"US,US_SCHEDULE_C,27b", "CA,CA_T2125,9936"})
  void a_marked_client(String region, String form, String line) {
    var desk = desk().opened(region, 5);
    var bakery = add(desk);
    var marked = mark(desk, bakery);
    assertThat(marked.status()).isEqualTo(200);
    assertThat(marked.header("ETag")).isEqualTo("\"2\"");
    var shown = desk.get("/clients/" + bakery).body().get("selfEmployed");
    assertThat(marked.body().get("selfEmployed")).isEqualTo(shown);
    assertThat(shown.at("/categoryList/form").asString()).isEqualTo(form);
    assertThat(shown.at("/categoryList/year").asInt()).isEqualTo(2025);
    assertThat(shown.at("/taxSummaryExport/costs").asBoolean()).isTrue();
    assertThat(shown.at("/taxSummaryExport/sales").asBoolean()).isTrue();

    var list = desk.get("/clients/" + bakery + "/category-list");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body().get("form").asString()).isEqualTo(form);
    assertThat(list.body().get("year").asInt()).isEqualTo(2025);
    assertThat(list.body().get("categories").values())
        .anySatisfy(
            category -> {
              assertThat(category.get("line").asString()).isEqualTo(line);
              assertThat(category.get("side").asString()).isEqualTo("COST");
              assertThat(category.get("name").asString()).isNotBlank();
            });
    Awaitility.await()
        .until(() -> types(bakery).contains("io.clientele.client.ClientMarkedSelfEmployed.v1"));
  }

  @Test
  @DisplayName("CLI-12 without the mark there is no list of categories and no tax-summary export")
  void without_the_mark() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    var list = desk.get("/clients/" + bakery + "/category-list");
    assertThat(list.status()).isEqualTo(404);
    assertThat(list.codes()).containsExactly("NOT_MARKED_SELF_EMPLOYED");
    mark(desk, bakery);
    var unmarked = unmark(desk, bakery);
    assertThat(unmarked.status()).isEqualTo(200);
    assertThat(unmarked.body().get("selfEmployed").isNull()).isTrue();
    assertThat(desk.get("/clients/" + bakery + "/category-list").status()).isEqualTo(404);
    Awaitility.await()
        .until(() -> types(bakery).contains("io.clientele.client.SelfEmployedMarkRemoved.v1"));
  }

  @Test
  @DisplayName("CLI-12 to mark twice is to mark once, and so it is with taking the mark away")
  void twice_is_once() {
    var desk = desk().opened("CA", 5);
    var bakery = add(desk);
    assertThat(unmark(desk, bakery).header("ETag")).isEqualTo("\"1\"");
    mark(desk, bakery);
    assertThat(mark(desk, bakery).header("ETag")).isEqualTo("\"2\"");
    unmark(desk, bakery);
    assertThat(unmark(desk, bakery).header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  @DisplayName(
      "CLI-14 a mark sent again with its key is not set again when it was taken away since")
  void sent_again_with_its_key() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    var first = desk.ask("PUT", desk.admin(), path(bakery), null, "Idempotency-Key", "k1");
    unmark(desk, bakery);
    var again = desk.ask("PUT", desk.admin(), path(bakery), null, "Idempotency-Key", "k1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(desk.get("/clients/" + bakery).body().get("selfEmployed").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-14 a mark taken away is not taken away again by the same key, though set since")
  void taken_away_again_with_its_key() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    mark(desk, bakery);
    var first = desk.ask("DELETE", desk.admin(), path(bakery), null, "Idempotency-Key", "k1");
    mark(desk, bakery);
    var again = desk.ask("DELETE", desk.admin(), path(bakery), null, "Idempotency-Key", "k1");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"3\"");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(desk.get("/clients/" + bakery).body().get("selfEmployed").isNull()).isFalse();
  }

  @Test
  @DisplayName("CLI-12 clients of UK practices are not marked")
  void not_in_the_uk() {
    var desk = desk().opened("UK", 5);
    var refused = mark(desk, add(desk));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("SELF_EMPLOYED_MARK_NOT_OPEN");
  }

  @ParameterizedTest(name = "CLI-12 a client with a connection that is {0} is not marked")
  @DisplayName("CLI-12 a client with accounting software, or about to have it, is not marked")
  @ValueSource(strings = {"STARTED", "AUTHORISED", "CHOSEN", "IMPORTING", "CONNECTED", "EXPIRED"})
  void not_with_a_connection(String status) {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    elsewhere().connection(Connection.to(desk, bakery, "2026-11-21T10:00:00Z"), status);
    Awaitility.await().until(() -> markOnlyIfRefused(desk, bakery));
    assertThat(mark(desk, bakery).codes()).containsExactly("SELF_EMPLOYED_MARK_CONNECTED");
  }

  /** While it is not heard of, the client can be marked; then the mark is taken away again. */
  private static boolean markOnlyIfRefused(Desk desk, String client) {
    if (mark(desk, client).status() == 409) {
      return true;
    }
    unmark(desk, client);
    return false;
  }

  @Test
  @DisplayName("CLI-12 a client whose draft was given up is marked")
  void with_a_draft_given_up() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    var elsewhere = elsewhere();
    var draft = Connection.to(desk, bakery, "2026-11-21T10:00:00Z");
    elsewhere.connection(draft, "STARTED");
    Awaitility.await().until(() -> markOnlyIfRefused(desk, bakery));
    elsewhere.connection(draft, "LAPSED");
    Awaitility.await().until(() -> mark(desk, bakery).status() == 200);
  }

  @Test
  @DisplayName("CLI-12 the mark goes when accounting software is connected after all")
  void the_mark_goes() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    mark(desk, bakery);
    elsewhere().attached(Connection.to(desk, bakery, "2026-11-21T10:00:00Z"));
    Awaitility.await()
        .until(() -> desk.get("/clients/" + bakery).body().get("selfEmployed").isNull());
    assertThat(mark(desk, bakery).codes()).containsExactly("SELF_EMPLOYED_MARK_CONNECTED");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(topics.about("clientele.client", "client/" + bakery))
                    .filteredOn(told -> told.type().endsWith(".SelfEmployedMarkRemoved.v1"))
                    .isNotEmpty()
                    .allSatisfy(told -> assertThat(told.actor()).isEqualTo("client-service")));
  }

  @Test
  @DisplayName("LST-4 who does not see a client neither marks it nor sees its list")
  void who_does_not_see_it() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    mark(desk, bakery);
    var eve = desk.colleague("eve");
    var other = desk().opened("US", 5);
    for (var method : List.of("PUT", "DELETE")) {
      assertThat(desk.ask(method, eve, path(bakery), null).status()).isEqualTo(404);
      assertThat(other.ask(method, other.admin(), path(bakery), null).status()).isEqualTo(404);
      assertThat(desk.ask(method, other.admin(), path(bakery), null).status()).isEqualTo(403);
    }
    var list = "/clients/" + bakery + "/category-list";
    assertThat(desk.get(eve, list).codes()).containsExactly("CLIENT_NOT_FOUND");
    assertThat(desk.get(list).status()).isEqualTo(200);
  }

  private List<String> types(String client) {
    return topics.about("clientele.client", "client/" + client).stream()
        .map(told -> told.type())
        .toList();
  }

  private static Answer mark(Desk desk, String client) {
    return desk.ask("PUT", desk.admin(), path(client), null);
  }

  private static Answer unmark(Desk desk, String client) {
    return desk.ask("DELETE", desk.admin(), path(client), null);
  }

  private static String path(String client) {
    return "/clients/" + client + "/self-employed-mark";
  }

  private static String add(Desk desk) {
    return desk.add("Bakery").body().get("id").asString();
  }
}
