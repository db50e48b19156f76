package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AskingForClientsTest extends ClientServiceTest {

  private static final List<String> RANGES =
      List.of(
          "healthScore",
          "costs",
          "sales",
          "expenseClaims",
          "autoPublishSuppliers",
          "itemDelayDays",
          "mobileUsers",
          "missingPaperwork",
          "requestedPaperwork",
          "latestItem",
          "oldestItem",
          "integrationEndsAt",
          "createdAt");
  private static final List<String> SHOWING_CLIENTS =
      List.of("/clients", "/clients/count", "/overview", "/clients/stream", "/client-list-exports");
  private static final List<String> CHOICES =
      List.of(
          "kind",
          "status",
          "software",
          "integrationStatus",
          "addOn",
          "healthBand",
          "bookkeepingManagedBy",
          "bookkeepingFrequency");

  @Test
  @DisplayName("LST-3 every wrong parameter is named at once")
  void every_wrong_parameter_is_named_at_once() {
    var desk = desk().opened("US", 5);
    var wrong = new StringBuilder("/clients?sort=smell&cursor=x&limit=many");
    wrong.append("&pendingInvitation=perhaps&search=").append("x".repeat(161));
    var named = new ArrayList<>(List.of("sort", "cursor", "limit", "pendingInvitation", "search"));
    CHOICES.forEach(choice -> wrong.append("&").append(choice).append("=BAKERY"));
    RANGES.forEach(range -> wrong.append("&").append(range).append("=bakery..1x"));
    named.addAll(CHOICES);
    named.addAll(RANGES);
    var answer = desk.get(wrong.toString());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactlyInAnyOrderElementsOf(named);
    for (var range : List.of("40", "..", "", "5..x")) {
      assertThat(desk.get("/clients/count?healthScore=" + range).fields())
          .as(range)
          .containsExactly("healthScore");
    }
  }

  @Test
  @DisplayName("LST-3 clients are filtered by what is known of them, and by what is not")
  void clients_are_filtered() {
    var desk = desk().opened("US", 9);
    var elsewhere = elsewhere();
    desk.post(
        Desk.business("Plus", Map.of("solutions", List.of("BOOKKEEPING", "DATA_HEALTH_INSIGHTS"))),
        null);
    var managed = desk.add("Managed").body().get("id").asString();
    elsewhere.granted(managed, "mia");
    desk.add("Only");

    assertThat(desk.get("/clients?addOn=DATA_HEALTH_INSIGHTS").names()).containsExactly("Plus");
    assertThat(desk.get("/clients?addOn=NONE&sort=-name").names())
        .containsExactly("Only", "Managed");
    assertThat(desk.get("/clients?addOn=NONE&addOn=DATA_HEALTH_INSIGHTS").names()).hasSize(3);
    assertThat(desk.get("/clients?integrationStatus=NONE&healthBand=UNKNOWN&search=o").names())
        .containsExactly("Only");
    assertThat(desk.get("/clients?accountManager=NONE&pendingInvitation=false").names()).hasSize(3);
    assertThat(desk.get("/clients?pendingInvitation=true").names()).isEmpty();
    assertThat(desk.get("/clients?createdAt=2020-01-01T00:00:00Z..").names()).hasSize(3);
    assertThat(desk.get("/clients?createdAt=..2020-01-01T00:00:00Z").names()).isEmpty();
    assertThat(desk.get("/clients?status=DEACTIVATED").names()).isEmpty();
    assertThat(count(desk, desk.admin(), "?addOn=NONE")).isEqualTo(2);
    assertThat(count(desk, desk.admin(), "?search=plus")).isEqualTo(1);
    assertThat(count(desk, desk.admin(), "")).isEqualTo(3);
    var mia = desk.colleague("mia");
    Awaitility.await().until(() -> count(desk, mia, "") == 1);
    assertThat(count(desk, mia, "?search=o")).isZero();
  }

  @Test
  @DisplayName("LST-3 every order has cursors of its own")
  void every_order_has_cursors_of_its_own() {
    var desk = desk().opened("US", 9);
    for (var name : List.of("A", "B", "C")) {
      desk.add(name);
    }
    var first = desk.get("/clients?limit=2&sort=-createdAt");
    assertThat(first.names()).containsExactly("C", "B");
    var next = first.body().get("nextCursor").asString();
    assertThat(desk.get("/clients?limit=2&sort=-createdAt&cursor=" + next).names())
        .containsExactly("A");
    assertThat(desk.get("/clients?limit=2&sort=createdAt&cursor=" + next).fields())
        .containsExactly("cursor");
    assertThat(desk.get("/clients?limit=2&cursor=" + next).fields()).containsExactly("cursor");
  }

  @Test
  @DisplayName(
      "LST-9 the overview counts what the caller sees, and tells of the bundle who may add")
  void the_overview_counts_what_the_caller_sees() {
    var desk = desk().opened("US", 9);
    var granted = desk.add("Granted").body().get("id").asString();
    desk.add("Other");
    elsewhere().granted(granted, "mia");
    var all = desk.get("/overview").body();
    assertThat(all.get("clients").asInt()).isEqualTo(2);
    assertThat(all.at("/byStatus/ACTIVE").asInt()).isEqualTo(2);
    assertThat(all.at("/byHealthBand/UNKNOWN").asInt()).isEqualTo(2);
    assertThat(all.at("/byIntegrationStatus/NONE").asInt()).isEqualTo(2);
    assertThat(all.at("/bundle/seen").asInt()).isEqualTo(2);
    assertThat(all.at("/bundle/used").asInt()).isEqualTo(2);
    assertThat(all.at("/bundle/limit").asInt()).isEqualTo(9);
    var mia = desk.colleague("mia");
    Awaitility.await().until(() -> desk.get(mia, "/overview").body().get("clients").asInt() == 1);
    var hers = desk.get(mia, "/overview").body();
    assertThat(hers.at("/bundle/seen").asInt()).isEqualTo(1);
    assertThat(hers.at("/bundle/used").isNull()).isTrue();
  }

  @Test
  @DisplayName("LST-4 a user of a client's own business is shown nothing of the practice's list")
  void a_clients_own_user() {
    var desk = desk().opened("US", 5);
    var client = desk.add("Bakery").body().get("id").asString();
    for (var role : List.of("BUSINESS_ADMIN", "BUSINESS_USER")) {
      var user = tokens.clientBearer(client, "someone", role);
      for (var path : SHOWING_CLIENTS) {
        assertThat(desk.get(user, path).status()).as(path).isEqualTo(403);
      }
      assertThat(desk.get(user, "/clients/" + client).status()).isEqualTo(403);
      assertThat(desk.command(user, "/client-list-exports", null).status()).isEqualTo(403);
    }
  }

  private static long count(Desk desk, String bearer, String query) {
    return desk.get(bearer, "/clients/count" + query).body().get("count").asLong();
  }
}
