package io.clientele.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.Elsewhere.Connection;
import io.clientele.platform.deadletter.DeadLetters;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReportedFiguresTest extends ClientServiceTest {

  private static final String BEFORE = "2024-11-19T06:00:00Z";
  private static final String NOON = "2024-11-20T12:00:00Z";
  private static final String LATER = "2024-11-20T18:30:00+05:30";

  @Autowired DeadLetters letters;

  @Test
  @DisplayName("LST-5 reported figures are on the list; an older report changes nothing")
  void reported_figures_are_on_the_list() {
    var desk = desk().opened("US", 5);
    var client = id(desk.add("Bakery"));
    assertThat(line(desk).get("costs").isNull()).isTrue();
    reportCosts(client, "documents", NOON, 12);
    awaitFigure(desk, "costs", 12);
    assertThat(line(desk).at("/costs/asOf").asString()).isEqualTo(NOON);
    assertThat(line(desk).get("sales").isNull()).as("what nobody reported").isTrue();

    reportCosts(client, "documents", BEFORE, 99);
    reportCosts(client, "documents", NOON, 98);
    var other = Map.of("items", Map.of("costs", 5, "latest", "2024-11-18"), "mobileUsers", 2);
    topics.send(Reporting.activity(client, "till", BEFORE, other));
    awaitFigure(desk, "mobileUsers", 2);
    assertThat(line(desk).at("/costs/value").asLong()).isEqualTo(17);
    assertThat(line(desk).at("/costs/asOf").asString()).as("of the oldest").isEqualTo(BEFORE);
    assertThat(line(desk).at("/latestItem/value").asString()).isEqualTo("2024-11-18");

    reportCosts(client, "documents", LATER, 3);
    awaitFigure(desk, "costs", 8);
  }

  @Test
  @DisplayName("LST-1 a health score is shown for a client with the licence, and for no other")
  void a_health_score_needs_the_licence() {
    var desk = desk().opened("US", 5);
    var without = id(desk.add("A without"));
    var solutions = List.of("BOOKKEEPING", "DATA_HEALTH_INSIGHTS");
    var licensed = Desk.business("Licensed", Map.of("solutions", solutions));
    var with = id(desk.post(licensed, null));
    topics.send(Reporting.health(without, "health", NOON, 55));
    topics.send(Reporting.health(with, "health", NOON, 83));
    Awaitility.await().until(() -> lines(desk).get(1).at("/healthScore/value").asInt(0) == 83);
    assertThat(lines(desk).get(1).get("healthBand").asString()).isEqualTo("GOOD");
    assertThat(lines(desk).get(0).get("healthScore").isNull()).isTrue();
    assertThat(lines(desk).get(0).get("healthBand").isNull()).isTrue();
  }

  @Test
  @DisplayName("LST-5 what was reported of a client before it was heard of is there with it")
  void a_report_before_its_client() {
    var desk = desk().opened("US", 5);
    var connection = Connection.of(desk);
    reportCosts(connection.client(), "documents", NOON, 12);
    var marker = id(desk.add("Marker"));
    reportCosts(marker, "documents", NOON, 1);
    awaitFigure(desk, "costs", 1);
    assertThat(desk.get("/clients").names()).containsExactly("Marker");

    elsewhere().connection(connection, "CHOSEN");
    var body = Desk.business("Harbour", Map.of("connection", connection.id()));
    Awaitility.await().until(() -> desk.post(body, null).status() == 201);
    assertThat(line(desk).get("id").asString()).isEqualTo(connection.client());
    assertThat(line(desk).at("/costs/value").asLong()).isEqualTo(12);
  }

  @Test
  @DisplayName("LST-5 a report that is wrong waits as a dead letter, and others go on")
  void a_wrong_report_waits() {
    var desk = desk().opened("US", 5);
    var client = id(desk.add("Bakery"));
    topics.send(Reporting.record("ClientActivityReported.v1", client, "{rubbish".getBytes(UTF_8)));
    var another = Map.of("client", "another", "items", Map.of("costs", 7));
    topics.send(Reporting.activity(client, "documents", NOON, another));
    topics.send(Reporting.record("NeverHeardOf.v1", client, "{}".getBytes(UTF_8)));
    reportCosts(client, "documents", BEFORE, 5);
    awaitFigure(desk, "costs", 5);
    for (var group : List.of(".listedActivity", ".keptActivity")) {
      Awaitility.await(group).until(() -> waiting(group, client) == 2);
    }
    assertThat(waiting(".listedHealth", client)).as("what it is not concerned by").isZero();
  }

  private long waiting(String group, String client) {
    return letters.waiting().stream()
        .filter(one -> one.id().endsWith(group + "|client/" + client))
        .mapToLong(one -> one.letters().size())
        .sum();
  }

  private void reportCosts(String client, String source, String asOf, int costs) {
    topics.send(Reporting.activity(client, source, asOf, Map.of("items", Map.of("costs", costs))));
  }

  private static void awaitFigure(Desk desk, String figure, int value) {
    Awaitility.await(figure + " " + value)
        .until(() -> line(desk).at("/" + figure + "/value").asInt(-1) == value);
  }

  private static JsonNode lines(Desk desk) {
    return desk.get("/clients").body().get("items");
  }

  private static JsonNode line(Desk desk) {
    return lines(desk).get(0);
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }
}
