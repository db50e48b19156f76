package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.testkit.AtOnce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

class ClientSettingsOverHttpTest extends ClientServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("LIF-5 a client's settings are replaced whole, and told with what they were")
  void replaced_whole() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    var read = desk.get(settings(bakery));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.body().get("country").asString()).isEqualTo("GB");

    var changed = put(desk, bakery, "EUR", "\"1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.body()).isEqualTo(SettingsBodies.ofClient("EUR"));
    assertThat(desk.get(settings(bakery)).body()).isEqualTo(SettingsBodies.ofClient("EUR"));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(changes(bakery))
                    .singleElement()
                    .satisfies(
                        change -> {
                          assertThat(change.at("/before/currency").asString()).isEqualTo("GBP");
                          assertThat(change.at("/after/currency").asString()).isEqualTo("EUR");
                        }));
  }

  @Test
  @DisplayName("CLI-8 which defaults a client came from stays what it was, whatever it is given")
  void where_it_came_from_stays() {
    var desk = desk().opened("UK", 5);
    var body = SettingsBodies.defaults("CHF").toString();
    desk.ask("PUT", desk.admin(), "/default-client-settings", body, "If-Match", "\"0\"");
    var bakery = add(desk);
    put(desk, bakery, "EUR", "\"1\"");
    var shown = desk.get("/clients/" + bakery).body().get("settings");
    assertThat(shown.get("defaultsVersion").asInt()).isEqualTo(1);
    assertThat(shown.get("currency").asString()).isEqualTo("EUR");
  }

  @Test
  @DisplayName("LIF-5 what is read can be sent back as it is, and then changes nothing")
  void sent_back_as_it_is() {
    var desk = desk().opened("CA", 5);
    var bakery = add(desk);
    var read = desk.get(settings(bakery));
    var same =
        desk.ask(
            "PUT",
            desk.admin(),
            settings(bakery),
            read.body().toString(),
            "If-Match",
            read.header("ETag"));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.header("ETag")).isEqualTo("\"1\"");
    assertThat(same.body()).isEqualTo(read.body());
  }

  @Test
  @DisplayName("LIF-5 everything that is wrong with a client's settings is said at once")
  void everything_wrong_at_once() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    var body =
        SettingsBodies.ofClient("XTS")
            .put("country", "UK")
            .put("timeZone", "+02:00")
            .put("financialYearEnd", "12-31")
            .toString();
    var answer = desk.ask("PUT", desk.admin(), settings(bakery), body, "If-Match", "\"1\"");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields())
        .containsExactly("country", "currency", "timeZone", "financialYearEnd");
    assertThat(desk.get(settings(bakery)).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  @DisplayName("LIF-5 of many who change the same version of a client exactly one wins")
  void one_of_many_wins() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    var answers =
        AtOnce.all(
            Stream.of("EUR", "CHF", "NOK", "SEK", "DKK")
                .<Callable<Answer>>map(money -> () -> put(desk, bakery, money, "\"1\""))
                .toList());
    assertThat(answers).filteredOn(one -> one.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(one -> one.status() == 412)
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.codes()).containsExactly("CHANGED_MEANWHILE"));
    assertThat(put(desk, bakery, "GBP", "\"1\"").body().get("version").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("LIF-5 a change that names no version is not looked at")
  void without_a_version() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    var body = SettingsBodies.ofClient("EUR").toString();
    assertThat(desk.ask("PUT", desk.admin(), settings(bakery), body).status()).isEqualTo(428);
  }

  @Test
  @DisplayName("CLI-14 a change sent again with its key has one effect and one answer")
  void sent_again_with_its_key() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    var body = SettingsBodies.ofClient("EUR").toString();
    var headers = new String[] {"If-Match", "\"1\"", "Idempotency-Key", "k1"};
    var first = desk.ask("PUT", desk.admin(), settings(bakery), body, headers);
    var again = desk.ask("PUT", desk.admin(), settings(bakery), body, headers);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
    assertThat(desk.get(settings(bakery)).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  @DisplayName("LST-4 who does not see a client neither reads nor changes its settings")
  void who_does_not_see_it() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    var other = desk().opened("UK", 5);
    var eve = desk.colleague("eve", "ADD_CLIENT_ACCOUNTS");
    assertThat(desk.get(eve, settings(bakery)).codes()).containsExactly("CLIENT_NOT_FOUND");
    assertThat(putAs(desk, eve, bakery).codes()).containsExactly("CLIENT_NOT_FOUND");
    assertThat(other.get(settings(bakery)).status()).isEqualTo(404);
    assertThat(put(other, bakery, "EUR", "\"1\"").status()).isEqualTo(404);
    assertThat(putAs(desk, other.admin(), bakery).status()).isEqualTo(403);
    assertThat(desk.get(settings(bakery)).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  @DisplayName("LIF-5 a colleague who was granted a client changes its settings as an admin does")
  void a_granted_colleague() {
    var desk = desk().opened("UK", 5);
    var bakery = add(desk);
    elsewhere().granted(bakery, "stan");
    var stan = desk.colleague("stan");
    Awaitility.await().until(() -> desk.get(stan, settings(bakery)).status() == 200);
    assertThat(putAs(desk, stan, bakery).status()).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "CLI-8 a client from before there were settings reads as its region's, whatever is chosen")
  void from_before_there_were_settings() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    database
        .getMongoDatabase()
        .getCollection("client")
        .updateOne(Filters.eq(bakery), Updates.unset("settings"));
    assertThat(currency(desk, bakery)).isEqualTo("USD");
    var body = SettingsBodies.defaults("CHF").toString();
    desk.ask("PUT", desk.admin(), "/default-client-settings", body, "If-Match", "\"0\"");
    assertThat(currency(desk, bakery)).isEqualTo("USD");
    assertThat(desk.get(settings(bakery)).body().get("country").asString()).isEqualTo("US");

    assertThat(put(desk, bakery, "EUR", "\"1\"").status()).isEqualTo(200);
    assertThat(currency(desk, bakery)).isEqualTo("EUR");
    var change = Awaitility.await().until(() -> changes(bakery), not(empty())).getFirst();
    assertThat(change.get("before").isNull()).isTrue();
    assertThat(change.at("/after/defaultsVersion").isNull()).isTrue();
  }

  /** Each once, though it may be sent again. */
  private List<JsonNode> changes(String client) {
    var once = new LinkedHashMap<String, JsonNode>();
    topics.about("clientele.client", "client/" + client).stream()
        .filter(told -> told.type().endsWith(".ClientSettingsChanged.v1"))
        .forEach(told -> once.put(told.id(), told.change(JsonNode.class)));
    return List.copyOf(once.values());
  }

  private static String currency(Desk desk, String client) {
    return desk.get(settings(client)).body().get("currency").asString();
  }

  private static Answer put(Desk desk, String client, String currency, String seen) {
    var body = SettingsBodies.ofClient(currency).toString();
    return desk.ask("PUT", desk.admin(), settings(client), body, "If-Match", seen);
  }

  private static Answer putAs(Desk desk, String bearer, String client) {
    var body = SettingsBodies.ofClient("EUR").toString();
    return desk.ask("PUT", bearer, settings(client), body, "If-Match", "\"1\"");
  }

  private static String add(Desk desk) {
    return desk.add("Bakery").body().get("id").asString();
  }

  private static String settings(String client) {
    return "/clients/" + client + "/settings";
  }
}
