package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Json;
import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefaultSettingsOverHttpTest extends ClientServiceTest {

  private static final String PATH = "/default-client-settings";

  @Test
  @DisplayName("LIF-5 a practice that chose nothing reads its region's own in version 0")
  void the_regions_own_in_version_0() {
    var desk = desk().opened("US", 5);
    var read = desk.get(desk.colleague("stan"), PATH);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"0\"");
    assertThat(read.body())
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"currency": "USD", "timeZone": "America/New_York", "financialYearEnd": "--12-31",
                 "bookkeeping": {"managedBy": "PRACTICE", "frequency": "MONTHLY"},
                 "publishing": {"costs": "DRAFT", "sales": "DRAFT", "expenseClaims": "DRAFT"}}
                """));
  }

  @Test
  @DisplayName("LIF-5 of a practice that chose nothing the time zone is its own, not its region's")
  void the_practices_own_time_zone() {
    var desk = desk().opened("US", "Pacific/Honolulu", 5);
    assertThat(desk.get(PATH).body().get("timeZone").asString()).isEqualTo("Pacific/Honolulu");
  }

  @Test
  @DisplayName("LIF-5 what was chosen over version 0 is version 1, is read, and is told")
  void chosen_over_version_0() {
    var desk = desk().opened("UK", 5);
    var chosen = put(desk, "EUR", "\"0\"");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.header("ETag")).isEqualTo("\"1\"");
    assertThat(chosen.body()).isEqualTo(SettingsBodies.defaults("EUR"));
    var read = desk.get(PATH);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.body()).isEqualTo(SettingsBodies.defaults("EUR"));
    var subject = "default-client-settings/" + desk.practice;
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(topics.about("clientele.client", subject))
                    .singleElement()
                    .satisfies(
                        told -> {
                          assertThat(told.type()).endsWith(".DefaultClientSettingsChanged.v1");
                          assertThat(told.actor()).isEqualTo(desk.admin);
                        }));
  }

  @Test
  @DisplayName("LIF-5 to choose what is chosen already changes nothing")
  void the_same_again() {
    var desk = desk().opened("UK", 5);
    put(desk, "EUR", "\"0\"");
    var again = put(desk, "EUR", "\"1\"");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  @DisplayName("LIF-5 everything that is wrong with settings is said at once, and nothing is kept")
  void everything_wrong_at_once() {
    var desk = desk().opened("UK", 5);
    var body =
        SettingsBodies.defaults("DEM").put("timeZone", "Z").put("financialYearEnd", "--04-31");
    var answer = desk.ask("PUT", desk.admin(), PATH, body.toString(), "If-Match", "\"0\"");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).containsExactly("currency", "timeZone", "financialYearEnd");
    assertThat(answer.codes())
        .containsExactly("CURRENCY_UNUSABLE", "TIME_ZONE_UNUSABLE", "FINANCIAL_YEAR_END_UNUSABLE");
    assertThat(desk.get(PATH).header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  @DisplayName("LIF-5 default settings are typed, and sent whole")
  void typed_and_whole() {
    var desk = desk().opened("UK", 5);
    var body =
        """
        {"currency": 7, "timeZone": "Europe/Paris", "colour": "red",
         "bookkeeping": {"managedBy": "NOBODY"},
         "publishing": {"costs": "DRAFT", "sales": "DRAFT", "expenseClaims": null}}
        """;
    var answer = desk.ask("PUT", desk.admin(), PATH, body, "If-Match", "\"0\"");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .containsExactlyInAnyOrder(
            "colour",
            "currency",
            "financialYearEnd",
            "bookkeeping.managedBy",
            "bookkeeping.frequency",
            "publishing.expenseClaims");
  }

  @Test
  @DisplayName("LIF-5 only a practice admin chooses default settings, and only of their practice")
  void only_a_practice_admin() {
    var desk = desk().opened("UK", 5);
    var body = SettingsBodies.defaults("EUR").toString();
    var stan = desk.colleague("stan", "ADD_CLIENT_ACCOUNTS");
    var refused = desk.ask("PUT", stan, PATH, body, "If-Match", "\"0\"");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("PRACTICE_ADMIN_ONLY");
    assertThat(refused.body().get("requiredRole").asString()).isEqualTo("PRACTICE_ADMIN");
    assertThat(desk.ask("PUT", desk().admin(), PATH, body, "If-Match", "\"0\"").status())
        .isEqualTo(403);
    assertThat(desk.get(PATH).header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  @DisplayName("LIF-5 a practice not heard of yet is told to try again")
  void not_heard_of_yet() {
    var desk = desk();
    assertThat(desk.get(PATH).status()).isEqualTo(503);
    var refused = put(desk, "EUR", "\"0\"");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.codes()).containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
    assertThat(refused.header("Retry-After")).isNotEmpty();
  }

  @Test
  @DisplayName("LIF-5 of two who choose over the same version one wins, the other reads again")
  void one_of_two_wins() {
    var desk = desk().opened("UK", 5);
    for (var version = 0; version < 4; version++) {
      var seen = "\"" + version + "\"";
      var money = version % 2 == 0 ? List.of("EUR", "CHF") : List.of("NOK", "SEK");
      var answers =
          AtOnce.all(
              money.stream()
                  .<Callable<Answer>>map(currency -> () -> put(desk, currency, seen))
                  .toList());
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
      var won = answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
      assertThat(desk.get(PATH).body()).isEqualTo(won.body());
      assertThat(desk.get(PATH).header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
    }
  }

  @Test
  @DisplayName("CLI-14 a choice sent again with its key is answered as before, whatever came since")
  void sent_again_with_its_key() {
    var desk = desk().opened("UK", 5);
    var first = putWithKey(desk, "EUR", "k1");
    put(desk, "CHF", "\"1\"");
    var again = putWithKey(desk, "EUR", "k1");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(desk.get(PATH).body().get("currency").asString()).isEqualTo("CHF");
    assertThat(putWithKey(desk, "NOK", "k1").codes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName(
      "CLI-8 a client keeps the defaults it was added with, though others are chosen later")
  void a_client_keeps_its_defaults() {
    var desk = desk().opened("UK", 5);
    var before = id(desk.add("Before"));
    put(desk, "EUR", "\"0\"");
    var after = id(desk.add("After"));
    put(desk, "CHF", "\"1\"");

    assertThat(currencies(desk, before, after)).containsExactly("GBP", "EUR");
    assertThat(version(desk, before)).isZero();
    assertThat(version(desk, after)).isEqualTo(1);
    assertThat(desk.get("/clients/" + after + "/settings").body())
        .isEqualTo(SettingsBodies.defaults("EUR").put("country", "GB"));
  }

  private static List<String> currencies(Desk desk, String... clients) {
    return Stream.of(clients)
        .map(client -> desk.get("/clients/" + client + "/settings"))
        .map(settings -> settings.body().get("currency").asString())
        .toList();
  }

  private static int version(Desk desk, String client) {
    return desk.get("/clients/" + client).body().at("/settings/defaultsVersion").asInt();
  }

  private static Answer put(Desk desk, String currency, String seen) {
    var body = SettingsBodies.defaults(currency).toString();
    return desk.ask("PUT", desk.admin(), PATH, body, "If-Match", seen);
  }

  private static Answer putWithKey(Desk desk, String currency, String key) {
    var body = SettingsBodies.defaults(currency).toString();
    return desk.ask("PUT", desk.admin(), PATH, body, "If-Match", "\"0\"", "Idempotency-Key", key);
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }
}
