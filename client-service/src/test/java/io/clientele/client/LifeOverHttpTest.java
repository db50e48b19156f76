package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.testkit.contract.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class LifeOverHttpTest extends ClientServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("LIF-2 a deactivated client keeps its place on the list and frees its slot")
  void a_deactivated_client_frees_its_slot() {
    var desk = desk().opened("US", 1);
    var client = added(desk, "Bakery");
    var deactivated = desk.command("/clients/" + client + "/deactivation");
    assertThat(deactivated.status()).isEqualTo(200);
    assertThat(deactivated.header("ETag")).isEqualTo("\"2\"");
    assertThat(deactivated.body().get("status").asString()).isEqualTo("DEACTIVATED");
    assertThat(deactivated.body().at("/deactivation/by").asString()).isEqualTo(desk.admin);
    var at = Instant.parse(deactivated.body().at("/deactivation/at").asString());
    var zone = ZoneId.of("America/New_York");
    var from = LocalDate.ofInstant(at, zone).plusMonths(4);
    assertThat(deactivated.body().at("/deactivation/reactivatableFrom").asString())
        .isEqualTo(from.toString());

    assertThat(statuses(desk)).containsExactly("DEACTIVATED");
    assertThat(desk.get("/clients/" + client).body()).isEqualTo(deactivated.body());
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isZero();
    assertThat(desk.command("/clients/" + client + "/deactivation").body())
        .isEqualTo(deactivated.body());
    assertThat(desk.add("Next").status()).isEqualTo(201);
    assertThat(statuses(desk)).containsExactly("DEACTIVATED", "ACTIVE");
  }

  @Test
  @DisplayName("LIF-2 its four months end at the midnight of the practice's own time zone")
  void at_midnight_where_the_practice_is() {
    var desk = desk().opened("US", "Pacific/Honolulu", 1);
    var client = added(desk, "Surf");
    var rest = desk.command("/clients/" + client + "/deactivation").body().get("deactivation");
    var at = Instant.parse(rest.get("at").asString());
    var from = LocalDate.ofInstant(at, ZoneId.of("Pacific/Honolulu")).plusMonths(4);
    assertThat(rest.get("reactivatableFrom").asString()).isEqualTo(from.toString());
    // Honolulu is ten hours behind, all the year.
    assertThat(rest.get("reactivatableAt").asString()).isEqualTo(from + "T10:00:00Z");
  }

  @Test
  @DisplayName(
      "LIF-2 too early and without a slot is refused with the day, the limit and the way up")
  void too_early_and_without_a_slot() {
    var desk = desk().opened("UK", 1);
    var client = added(desk, "Bakery");
    var rest = desk.command("/clients/" + client + "/deactivation").body().get("deactivation");
    added(desk, "Next");
    var refused = desk.command("/clients/" + client + "/reactivation");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.codes()).containsExactly("REACTIVATION_TOO_EARLY", "BUNDLE_FULL");
    assertThat(refused.body().get("rule").asString()).isEqualTo("LIF-2");
    assertThat(refused.body().get("reactivatableFrom")).isEqualTo(rest.get("reactivatableFrom"));
    assertThat(refused.body().get("reactivatableAt")).isEqualTo(rest.get("reactivatableAt"));
    assertThat(refused.body().at("/errors/1")).isEqualTo(desk.add("Third").body().at("/errors/0"));
    assertThat(refused.body().at("/errors/1/upgrade").asString())
        .isEqualTo("/api/practices/" + desk.practice + "/subscription/change");
  }

  @Test
  @DisplayName("LIF-2 after its four months a client is reactivated, and takes a slot")
  void after_its_four_months() {
    var desk = desk().opened("UK", 1);
    var client = added(desk, "Bakery");
    desk.command("/clients/" + client + "/deactivation");
    rested(client);
    var reactivated = desk.command(desk.admin(), "/clients/" + client + "/reactivation", "key-1");
    assertThat(reactivated.status()).isEqualTo(200);
    assertThat(reactivated.body().get("status").asString()).isEqualTo("ACTIVE");
    assertThat(reactivated.body().get("deactivation").isNull()).isTrue();
    assertThat(statuses(desk)).containsExactly("ACTIVE");
    assertThat(desk.add("Next").codes()).containsExactly("BUNDLE_FULL");

    desk.command("/clients/" + client + "/deactivation");
    var again = desk.command(desk.admin(), "/clients/" + client + "/reactivation", "key-1");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(reactivated.body());
    assertThat(statuses(desk)).containsExactly("DEACTIVATED");
    assertThat(desk.command(desk.admin(), "/clients/" + client + "/deactivation", "key-1").codes())
        .containsExactly("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName("CLI-10 who may not add clients, or does not see this one, changes no life")
  void who_may_not() {
    var desk = desk().opened("UK", 2);
    var client = added(desk, "Bakery");
    var eve = desk.colleague("eve", "ADD_CLIENT_ACCOUNTS");
    var stan = desk.colleague(desk.admin);
    for (var act : List.of("/deactivation", "/reactivation")) {
      var unseen = desk.command(eve, "/clients/" + client + act, null);
      assertThat(unseen.status()).isEqualTo(404);
      assertThat(unseen.codes()).containsExactly("CLIENT_NOT_FOUND");
      var lacking = desk.command(stan, "/clients/" + client + act, null);
      assertThat(lacking.status()).isEqualTo(403);
      assertThat(lacking.codes()).containsExactly("PERMISSION_MISSING");
      assertThat(lacking.body().get("permission").asString()).isEqualTo("ADD_CLIENT_ACCOUNTS");
    }
    assertThat(statuses(desk)).containsExactly("ACTIVE");
  }

  @Test
  @DisplayName("GTW-4 what is done to a client's life is told on its topic, as the contract says")
  void it_is_told_on_its_topic() {
    var desk = desk().opened("UK", 5);
    var client = added(desk, "Told");
    desk.command("/clients/" + client + "/deactivation");
    rested(client);
    desk.command("/clients/" + client + "/reactivation");
    var subject = "client/" + client;
    Awaitility.await().until(() -> topics.about("clientele.client", subject).size() == 3);
    var told = topics.about("clientele.client", subject);
    assertThat(told)
        .extracting(one -> one.type())
        .containsExactly(
            "io.clientele.client.ClientCreated.v1",
            "io.clientele.client.ClientDeactivated.v1",
            "io.clientele.client.ClientReactivated.v1");
    for (var one : told) {
      var name = one.type().substring("io.clientele.client.".length());
      assertThat(Contracts.faults("client", name, one.record().value())).isEmpty();
    }
  }

  private static String added(Desk desk, String name) {
    return desk.add(name).body().get("id").asString();
  }

  private static List<String> statuses(Desk desk) {
    return desk.get("/clients").body().get("items").values().stream()
        .map(line -> line.get("status").asString())
        .toList();
  }

  /** As if its four months had passed. */
  private void rested(String client) {
    database
        .getMongoDatabase()
        .getCollection(Client.TYPE)
        .updateOne(
            new Document("_id", client),
            new Document("$set", new Document("deactivation.reactivatableAt", new Date(0))));
  }
}
