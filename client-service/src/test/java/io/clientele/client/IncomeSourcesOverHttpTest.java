package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

class IncomeSourcesOverHttpTest extends ClientServiceTest {

  private static final String TRADE = source("SOLE_TRADE", "CASH", "STANDARD");
  private static final String LETTING = source("PROPERTY", "ACCRUALS", "CALENDAR");

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("CLI-13 a self-employed client is given other income sources, and that is told")
  void other_income_sources() {
    var desk = desk().opened("UK", 5);
    var solo = solo(desk);
    var changed = put(desk, solo, "\"1\"", TRADE, LETTING);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.body().at("/incomeSources/1/kind").asString()).isEqualTo("PROPERTY");
    assertThat(put(desk, solo, "\"2\"", LETTING).status()).isEqualTo(200);
    var shown = desk.get("/clients/" + solo);
    assertThat(shown.body().get("incomeSources").toString()).isEqualTo("[" + LETTING + "]");
    assertThat(put(desk, solo, "\"3\"", LETTING).header("ETag")).isEqualTo("\"3\"");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(topics.about("clientele.client", "client/" + solo))
                    .filteredOn(told -> told.type().endsWith(".IncomeSourcesChanged.v1"))
                    .map(told -> told.change(JsonNode.class))
                    .anySatisfy(
                        change -> {
                          assertThat(change.get("before")).hasSize(2);
                          assertThat(change.get("after")).hasSize(1);
                        }));
  }

  @Test
  @DisplayName("CLI-13 a self-employed client keeps at least one income source, and at most twenty")
  void at_least_one_and_at_most_twenty() {
    var desk = desk().opened("UK", 5);
    var solo = solo(desk);
    var none = put(desk, solo, "\"1\"");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.codes()).containsExactly("INCOME_SOURCES_REQUIRED");
    assertThat(none.fields()).containsExactly("incomeSources");
    var many = Collections.nCopies(21, TRADE).toArray(String[]::new);
    assertThat(put(desk, solo, "\"1\"", many).codes()).containsExactly("INCOME_SOURCES_TOO_MANY");
    assertThat(desk.get("/clients/" + solo).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  @DisplayName("CLI-13 businesses, and clients of practices elsewhere, have no income sources")
  void not_open_to_others() {
    for (var region : new String[] {"UK", "US", "CA"}) {
      var desk = desk().opened(region, 5);
      var bakery = id(desk.add("Bakery"));
      var refused = put(desk, bakery, "\"1\"", TRADE);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.codes()).containsExactly("INCOME_SOURCES_NOT_OPEN");
    }
  }

  @Test
  @DisplayName("CLI-13 every fault of every income source is named at once")
  void every_fault_at_once() {
    var desk = desk().opened("UK", 5);
    var solo = solo(desk);
    var faulty = "{\"kind\":\"FARM\",\"periodType\":\"CALENDAR\"}";
    var refused = put(desk, solo, "\"1\"", TRADE, faulty);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields())
        .containsExactlyInAnyOrder("incomeSources[1].kind", "incomeSources[1].accountingMethod");
  }

  @Test
  @DisplayName("LIF-5 income sources are changed over the version that was read only")
  void over_the_version_that_was_read() {
    var desk = desk().opened("UK", 5);
    var solo = solo(desk);
    put(desk, solo, "\"1\"", TRADE);
    assertThat(put(desk, solo, "\"1\"", LETTING).status()).isEqualTo(412);
  }

  @Test
  @DisplayName("CLI-14 income sources sent again with their key are answered as before")
  void sent_again_with_its_key() {
    var desk = desk().opened("UK", 5);
    var solo = solo(desk);
    var headers = new String[] {"If-Match", "\"1\"", "Idempotency-Key", "k1"};
    var first = desk.ask("PUT", desk.admin(), path(solo), body(TRADE), headers);
    put(desk, solo, "\"2\"", LETTING);
    var again = desk.ask("PUT", desk.admin(), path(solo), body(TRADE), headers);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(desk.get("/clients/" + solo).header("ETag")).isEqualTo("\"3\"");
    assertThat(desk.ask("PUT", desk.admin(), path(solo), body(LETTING), headers).codes())
        .containsExactly("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName("LST-4 who does not see a client does not change its income sources")
  void who_does_not_see_it() {
    var desk = desk().opened("UK", 5);
    var solo = solo(desk);
    assertThat(putAs(desk, desk.colleague("eve"), solo).status()).isEqualTo(404);
    var other = desk().opened("UK", 5);
    assertThat(put(other, solo, "\"1\"", TRADE).status()).isEqualTo(404);
    assertThat(putAs(desk, other.admin(), solo).status()).isEqualTo(403);
  }

  /** As one added before there were income sources. */
  private String solo(Desk desk) {
    var id = id(desk.add("Solo"));
    database
        .getMongoDatabase()
        .getCollection("client")
        .updateOne(Filters.eq(id), Updates.set("kind", "SELF_EMPLOYED"));
    return id;
  }

  private static Answer put(Desk desk, String client, String seen, String... sources) {
    return desk.ask("PUT", desk.admin(), path(client), body(sources), "If-Match", seen);
  }

  private static Answer putAs(Desk desk, String bearer, String client) {
    return desk.ask("PUT", bearer, path(client), body(TRADE), "If-Match", "\"1\"");
  }

  private static String path(String client) {
    return "/clients/" + client + "/income-sources";
  }

  private static String body(String... sources) {
    return "{\"incomeSources\":[" + String.join(",", sources) + "]}";
  }

  private static String source(String kind, String method, String period) {
    return "{\"kind\":\"%s\",\"accountingMethod\":\"%s\",\"periodType\":\"%s\"}"
        .formatted(kind, method, period);
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }
}
