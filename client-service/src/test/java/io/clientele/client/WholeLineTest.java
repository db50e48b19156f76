package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.Elsewhere.Connection;
import io.clientele.client.roster.Column;
import io.clientele.platform.event.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One client of which everything is known, and everything that can be asked about it. */
class WholeLineTest extends ClientServiceTest {

  private static final String NAME = "Harbour Cafe";
  private static final String ACTIVE_AT = "2024-11-20T12:00:00Z";
  private static final String HEALTHY_AT = "2024-11-21T07:30:00Z";
  private static final String ENDS_AT = "2031-05-04T10:00:00Z";

  /** Each is another number, so that none can stand for another. */
  private static final String ACTIVITY =
      """
      {"items": {"costs": 11, "sales": 12, "expenseClaims": 13, "delayDays": 15,
                 "latest": "2024-11-18", "oldest": "2023-02-03"},
       "suppliersOnAutoPublish": 14, "mobileUsers": 16,
       "paperwork": {"missing": 17, "requested": 18}}
      """;

  /** Where a figure of that report stands: {@code @11}. */
  private static final String REPORTED = "@([^,]+),";

  private static final String LINE =
      """
      {"id": "%s", "name": "Harbour Cafe", "practiceCode": "ZX-1", "kind": "BUSINESS",
       "status": "ACTIVE", "payer": "PRACTICE", "extractEmail": %s,
       "integration": {"connection": "%s", "software": "XERO", "status": "CONNECTED",
         "organisation": "Harbour Cafe Ltd", "startedAt": "2026-11-21T10:00:00Z", "endsAt": "%s"},
       "accountManager": "mia", "addOns": ["DATA_HEALTH_INSIGHTS"],
       "bookkeeping": {"managedBy": "CLIENT", "frequency": "WEEKLY"},
       "healthScore": {"value": 83, "asOf": "%s"}, "healthBand": "GOOD",
       "costs": @11, "sales": @12, "expenseClaims": @13, "autoPublishSuppliers": @14,
       "itemDelayDays": @15, "mobileUsers": @16,
       "latestItem": @"2024-11-18", "oldestItem": @"2023-02-03",
       "missingPaperwork": @17, "requestedPaperwork": @18,
       "pendingInvitation": true, "createdBy": "%s", "createdAt": %s, "actions": [%s]}
      """
          .replaceAll(REPORTED, "{\"value\": $1, \"asOf\": \"" + ACTIVE_AT + "\"},");

  /** To each parameter a value that is the client's, and one that is not. */
  private static final Map<String, List<String>> FILTERS = filters();

  private static Map<String, List<String>> filters() {
    var filters = new LinkedHashMap<String, List<String>>();
    filters.put("search", List.of("harb+zx", "bour"));
    filters.put("kind", List.of("BUSINESS", "SELF_EMPLOYED"));
    filters.put("status", List.of("ACTIVE", "DEACTIVATED"));
    filters.put("software", List.of("XERO", "NONE"));
    filters.put("integrationStatus", List.of("CONNECTED", "EXPIRED"));
    filters.put("accountManager", List.of("mia", "NONE"));
    filters.put("addOn", List.of("DATA_HEALTH_INSIGHTS", "NONE"));
    filters.put("healthBand", List.of("GOOD", "POOR"));
    filters.put("bookkeepingManagedBy", List.of("CLIENT", "PRACTICE"));
    filters.put("bookkeepingFrequency", List.of("WEEKLY", "NONE"));
    filters.put("pendingInvitation", List.of("true", "false"));
    filters.put("healthScore", List.of("83..83", "84.."));
    filters.put("costs", List.of("11..11", "12.."));
    filters.put("sales", List.of("12..12", "..11"));
    filters.put("expenseClaims", List.of("13..13", "14.."));
    filters.put("autoPublishSuppliers", List.of("14..14", "..13"));
    filters.put("itemDelayDays", List.of("15..15", "16.."));
    filters.put("mobileUsers", List.of("16..16", "..15"));
    filters.put("missingPaperwork", List.of("17..17", "18.."));
    filters.put("requestedPaperwork", List.of("18..18", "..17"));
    filters.put("latestItem", List.of("2024-11-18..2024-11-18", "2024-11-19.."));
    filters.put("oldestItem", List.of("2023-02-03..2023-02-03", "..2023-02-02"));
    filters.put("integrationEndsAt", List.of(ENDS_AT + ".." + ENDS_AT, ".." + ACTIVE_AT));
    filters.put("createdAt", List.of(ACTIVE_AT + "..", ".." + ACTIVE_AT));
    return filters;
  }

  @Test
  @DisplayName("LST-1 of a client of which everything is known the list shows everything")
  void everything_is_shown() {
    var desk = desk().opened("US", 5);
    var added = added(desk);
    var id = added.get("id").asString();
    var connection = told(desk, id);
    var clients = "/api/practices/" + desk.practice + "/clients/" + id;
    var settings = action("BUSINESS_SETTINGS", clients + "/settings");
    var users = action("USERS", clients + "/access");
    var access = action("PRACTICE_ACCESS", clients + "/access");
    var paid = action("SUBSCRIPTION", "/api/practices/" + desk.practice + "/subscription");
    var payer = action("PAYER", clients + "/payer");
    for (var who :
        Map.of(
                desk.admin(), String.join(",", settings, users, access, paid, payer),
                desk.colleague("stan"), String.join(",", settings, users))
            .entrySet()) {
      assertThat(line(desk, who.getKey()))
          .isEqualTo(
              Json.MAPPER.readTree(
                  LINE.formatted(
                      id,
                      added.get("extractEmail"),
                      connection.id(),
                      ENDS_AT,
                      HEALTHY_AT,
                      desk.admin,
                      added.get("createdAt"),
                      who.getValue())));
    }
  }

  @Test
  @DisplayName("LST-3 every filter finds the client of whom it is so, and every order shows it")
  void every_filter_and_every_order() {
    var desk = desk().opened("US", 5);
    told(desk, added(desk).get("id").asString());
    FILTERS.forEach(
        (filter, values) -> {
          assertThat(names(desk, filter, values.getFirst())).as(filter).containsExactly(NAME);
          assertThat(names(desk, filter, values.getLast())).as(filter).isEmpty();
        });
    desk.add("A new one");
    for (var column : Column.values()) {
      for (var sort : List.of(column.key(), "-" + column.key())) {
        assertThat(names(desk, "sort", sort)).as(sort).containsExactlyInAnyOrder("A new one", NAME);
      }
    }
  }

  private static JsonNode added(Desk desk) {
    var solutions = List.of("BOOKKEEPING", "DATA_HEALTH_INSIGHTS");
    var more = Map.of("practiceCode", "ZX-1", "solutions", solutions);
    return desk.post(Desk.business(NAME, more), null).body();
  }

  /** All there is to know of a client, until the list knows it. */
  private Connection told(Desk desk, String client) {
    var body = SettingsBodies.ofClient("EUR").toString();
    var place = "/clients/" + client + "/settings";
    var put = desk.ask("PUT", desk.admin(), place, body, "If-Match", "\"1\"");
    assertThat(put.status()).as(put.response().body()).isEqualTo(200);
    var connection = Connection.to(desk, client, "2026-11-21T10:00:00Z");
    var elsewhere = elsewhere();
    elsewhere.connectedUntil(connection, Instant.parse(ENDS_AT));
    elsewhere.managed(client, "mia", "mia", "stan");
    elsewhere.invitation("i-" + client, client, "PENDING", Instant.parse(ENDS_AT), "SENT");
    Map<String, Object> figures = new LinkedHashMap<>();
    Json.MAPPER.readTree(ACTIVITY).properties().forEach(f -> figures.put(f.getKey(), f.getValue()));
    topics.send(Reporting.activity(client, "documents", ACTIVE_AT, figures));
    topics.send(Reporting.health(client, "health", HEALTHY_AT, 83));
    Awaitility.await("all that was told").until(() -> isWhole(line(desk, desk.admin())));
    return connection;
  }

  private static boolean isWhole(JsonNode line) {
    return line.get("pendingInvitation").asBoolean()
        && line.properties().stream().noneMatch(field -> field.getValue().isNull());
  }

  private static JsonNode line(Desk desk, String bearer) {
    return desk.get(bearer, "/clients").body().at("/items/0");
  }

  private static String action(String kind, String href) {
    return "{\"kind\": \"%s\", \"href\": \"%s\"}".formatted(kind, href);
  }

  private static List<String> names(Desk desk, String parameter, String value) {
    var answer = desk.get("/clients?" + parameter + "=" + value);
    assertThat(answer.status()).as("%s=%s", parameter, value).isEqualTo(200);
    return answer.names();
  }
}
