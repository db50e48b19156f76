package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.client.MongoCollection;
import io.clientele.client.history.Remembered;
import io.clientele.platform.consume.Consuming;
import io.clientele.testkit.contract.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

class HistoryOverHttpTest extends ClientServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Autowired
  @Qualifier("clientHistory")
  Consuming clientHistory;

  @Test
  @DisplayName("LIF-5 who changed what of a client, when, from what to what, the newest first")
  void who_changed_what() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    var stan = desk.colleague("stan");
    elsewhere().granted(bakery, "stan");
    Awaitility.await().until(() -> desk.get(stan, path(bakery)).status() == 200);
    var body = SettingsBodies.ofClient("EUR").toString();
    desk.ask("PUT", stan, "/clients/" + bakery + "/settings", body, "If-Match", "\"1\"");
    desk.ask("PUT", desk.admin(), "/clients/" + bakery + "/self-employed-mark", null);
    desk.ask("DELETE", stan, "/clients/" + bakery + "/self-employed-mark", null);

    var items = awaitEntries(desk, path(bakery), 4);
    assertThat(items)
        .extracting(item -> item.get("what").asString(), item -> item.get("by").asString())
        .containsExactly(
            tuple("SelfEmployedMarkRemoved", "stan"),
            tuple("ClientMarkedSelfEmployed", desk.admin),
            tuple("ClientSettingsChanged", "stan"),
            tuple("ClientCreated", desk.admin));
    var change = items.get(2).get("change");
    assertThat(change.at("/before/currency").asString()).isEqualTo("USD");
    assertThat(change.at("/before/defaultsVersion").asLong()).isZero();
    assertThat(change.at("/after/currency").asString()).isEqualTo("EUR");
    assertThat(change.at("/after/bookkeeping/frequency").asString()).isEqualTo("WEEKLY");
    var told = topics.about("clientele.client", "client/" + bakery).getFirst();
    assertThat(items.getLast().get("id").asString()).isEqualTo(told.id());
    assertThat(items.getLast().get("at").asString()).isEqualTo(told.time().toString());
  }

  @Test
  @DisplayName("LIF-5 a long history is read page by page, each entry once")
  void page_by_page() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    for (var i = 0; i < 3; i++) {
      desk.ask("PUT", desk.admin(), "/clients/" + bakery + "/self-employed-mark", null);
      desk.ask("DELETE", desk.admin(), "/clients/" + bakery + "/self-employed-mark", null);
    }
    var all = awaitEntries(desk, path(bakery), 7);
    var paged = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page = desk.get(path(bakery) + "?limit=3" + cursor).body();
      page.get("items").forEach(paged::add);
      cursor = page.get("nextCursor").isNull() ? "" : "&cursor=" + text(page, "nextCursor");
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(all);
    assertThat(desk.get(path(bakery) + "?cursor=bm9uZQ").fields()).containsExactly("cursor");
    assertThat(desk.get(path(bakery) + "?limit=201").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("LIF-5 no person who is invited is in the history, though the event was told")
  void no_person_is_in_it() {
    var desk = desk().opened("US", 5);
    var name = "Chloe " + UUID.randomUUID();
    var bakery =
        desk.post(
                """
                {"kind": "BUSINESS", "solutions": ["BOOKKEEPING"], "businessName": "Bakery",
                 "invitation": {"name": "%s", "email": "chloe@bakery.example"}}
                """
                    .formatted(name),
                null)
            .body()
            .get("id")
            .asString();
    desk.ask("PUT", desk.admin(), "/clients/" + bakery + "/self-employed-mark", null);
    var items = awaitEntries(desk, path(bakery), 2);
    assertThat(items)
        .extracting(item -> text(item, "what"))
        .containsExactly("ClientMarkedSelfEmployed", "ClientCreated");
    assertThat(history().find())
        .noneSatisfy(kept -> assertThat(kept.toJson()).containsAnyOf(name, "bakery.example"));
  }

  @Test
  @DisplayName("LIF-5 an event heard twice is in the history once, as it was kept first")
  void heard_twice_is_there_once() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    var before = awaitEntries(desk, path(bakery), 1);
    var told = topics.about("clientele.client", "client/" + bakery).getFirst();
    clientHistory.hear(told);
    clientHistory.hear(told);
    assertThat(awaitEntries(desk, path(bakery), 1)).isEqualTo(before);
    assertThat(clientHistory.keepsOrder()).isFalse();
  }

  @Test
  @DisplayName("LIF-5 who chose which default settings is there for practice admins only")
  void of_default_settings() {
    var desk = desk().opened("UK", 5);
    for (var version = 0; version < 2; version++) {
      var body = SettingsBodies.defaults(version == 0 ? "EUR" : "CHF").toString();
      desk.ask(
          "PUT", desk.admin(), "/default-client-settings", body, "If-Match", "\"" + version + "\"");
    }
    var items = awaitEntries(desk, "/default-client-settings/history", 2);
    assertThat(items.getFirst().at("/change/before/currency").asString()).isEqualTo("EUR");
    assertThat(items.getFirst().at("/change/after/currency").asString()).isEqualTo("CHF");
    assertThat(items.getLast().at("/change/before").isNull()).isTrue();
    assertThat(items).allSatisfy(item -> assertThat(text(item, "by")).isEqualTo(desk.admin));
    assertThat(items)
        .allSatisfy(
            item -> assertThat(text(item, "what")).isEqualTo("DefaultClientSettingsChanged"));
    var refused = desk.get(desk.colleague("stan"), "/default-client-settings/history");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("PRACTICE_ADMIN_ONLY");
    var other = desk().opened("UK", 5);
    assertThat(other.get("/default-client-settings/history").body().get("items")).isEmpty();
  }

  @Test
  @DisplayName("LST-4 who does not see a client does not see its history")
  void who_does_not_see_it() {
    var desk = desk().opened("US", 5);
    var bakery = add(desk);
    var other = desk().opened("US", 5);
    assertThat(desk.get(desk.colleague("eve"), path(bakery)).codes())
        .containsExactly("CLIENT_NOT_FOUND");
    assertThat(other.get(path(bakery)).status()).isEqualTo(404);
    assertThat(desk.get(other.admin(), path(bakery)).status()).isEqualTo(403);
  }

  @Test
  @DisplayName(
      "LIF-5 every event of clients is either remembered, or is the one with a person in it")
  void every_event_is_remembered_but_one() {
    var forgotten =
        Contracts.examples("client").stream()
            .filter(example -> !example.name().contains("Retold"))
            .filter(
                example ->
                    List.of("client", "default-client-settings").contains(example.subjectType()))
            .filter(example -> Remembered.of(example.type()).isEmpty())
            .map(example -> example.name())
            .toList();
    assertThat(forgotten).containsExactly("ClientUserInvitationRequested.v1");
  }

  private MongoCollection<Document> history() {
    return database.getMongoDatabase().getCollection("history");
  }

  private static List<JsonNode> awaitEntries(Desk desk, String path, int count) {
    Awaitility.await(count + " entries")
        .untilAsserted(() -> assertThat(desk.get(path).body().get("items")).hasSize(count));
    return List.copyOf(desk.get(path).body().get("items").values());
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }

  private static String path(String client) {
    return "/clients/" + client + "/history";
  }

  private static String add(Desk desk) {
    return desk.add("Bakery").body().get("id").asString();
  }
}
