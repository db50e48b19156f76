package io.clientele.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.Importing;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ListsTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final String API = "/api.xero.com/api.xro/2.0";

  @Autowired Aggregates<Connection, ConnectionEvent> connections;
  @Autowired ConnectionIndex index;

  private static String progress(Answer connection, String list, String field) {
    return connection.body().path("lists").values().stream()
        .filter(one -> one.get("list").asString().equals(list))
        .map(one -> one.get(field).asString())
        .findFirst()
        .orElseThrow();
  }

  private static String organisation(Desk desk, String client) {
    return desk.connection(client).body().at("/organisation/id").asString();
  }

  private static Answer items(Desk desk, String client, String query) {
    return desk.get(desk.admin(), "/clients/" + client + "/connection/lists/" + query);
  }

  private static void refresh(Desk desk, String client) {
    var before = desk.said("connection/" + desk.connection(client).get("id")).size();
    var answer = desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
    assertThat(answer.status()).isEqualTo(202);
    Awaitility.await("refreshed")
        .until(() -> desk.said("connection/" + desk.connection(client).get("id")).size() > before);
  }

  @Test
  @DisplayName("INT-4 a list of many pages comes whole, and is read page by page, by name")
  void a_list_of_many_pages() {
    var name = "Many Contacts " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 1500, 700);
    var desk = desk();
    var client = desk.connected(ADA, name);
    assertThat(progress(desk.connection(client), "SUPPLIERS", "count")).isEqualTo("1500");
    assertThat(progress(desk.connection(client), "CUSTOMERS", "count")).isEqualTo("700");

    var names = new ArrayList<String>();
    var ids = new ArrayList<String>();
    var query = "SUPPLIERS?limit=200";
    while (query != null) {
      var page = items(desk, client, query);
      assertThat(page.status()).isEqualTo(200);
      page.body()
          .path("items")
          .values()
          .forEach(
              item -> {
                names.add(item.get("name").asString().toLowerCase(java.util.Locale.ROOT));
                ids.add(item.get("id").asString());
              });
      var cursor = page.body().path("nextCursor");
      query = cursor.isNull() ? null : "SUPPLIERS?limit=200&cursor=" + cursor.asString();
    }
    assertThat(ids).hasSize(1500).doesNotHaveDuplicates();
    assertThat(names).isSorted();
    assertThat(items(desk, client, "SUPPLIERS?cursor=nonsense").status()).isEqualTo(400);
    assertThat(items(desk, client, "SHOES").status()).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "INT-6 lists refreshed have what is new at once, and once a day archive what is gone")
  void lists_refreshed() {
    var name = "Growing " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    var added = xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    var desk = desk();
    var client = desk.connected(ADA, name);
    xero.addContacts(added.organisationId().toString(), 3, 0);
    refresh(desk, client);
    assertThat(progress(desk.connection(client), "SUPPLIERS", "count")).isEqualTo("8");

    // As a day later: until then what has changed is asked for, and what is deleted has not.
    database.getMongoDatabase().getCollection("list-reads").deleteMany(new Document());
    var stub =
        XeroWorld.SIMULATOR
            .stubs()
            .stubFor(
                get(urlPathEqualTo(API + "/Items"))
                    .withHeader("xero-tenant-id", equalTo(organisation(desk, client)))
                    .willReturn(
                        aResponse()
                            .withHeader("Content-Type", "application/json")
                            .withBody("{\"Items\":[{\"ItemID\":\"new\",\"Code\":\"N\"}]}")));
    refresh(desk, client);
    XeroWorld.SIMULATOR.stubs().removeStub(stub);
    var products = items(desk, client, "PRODUCTS?limit=200").body().path("items").values();
    assertThat(products.stream().filter(one -> one.get("status").asString().equals("ACTIVE")))
        .extracting(one -> one.get("name").asString())
        .containsExactly("N");
    assertThat(products).hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName("INT-4 a failing list does not undo the others")
  void a_failing_list() {
    var name = "Half Open " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    var added = xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    var stub =
        XeroWorld.SIMULATOR
            .stubs()
            .stubFor(
                get(urlPathEqualTo(API + "/TaxRates"))
                    .withHeader("xero-tenant-id", equalTo(added.organisationId().toString()))
                    .willReturn(aResponse().withStatus(400).withBody("no")));
    var desk = desk();
    var client = desk.connected(ADA, name);
    XeroWorld.SIMULATOR.stubs().removeStub(stub);
    var connection = desk.connection(client);
    assertThat(progress(connection, "TAX_RATES", "status")).isEqualTo("FAILED");
    assertThat(progress(connection, "BANK_ACCOUNTS", "status")).isEqualTo("IMPORTED");
    refresh(desk, client);
    assertThat(progress(desk.connection(client), "TAX_RATES", "status")).isEqualTo("IMPORTED");
  }

  @Test
  @DisplayName("INT-13 a limit reached is waited for as told, and the import goes on")
  void a_limit_reached() {
    var name = "Busy " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    var added = xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    var organisation = added.organisationId().toString();
    var stub =
        XeroWorld.SIMULATOR
            .stubs()
            .stubFor(
                get(urlPathEqualTo(API + "/Contacts"))
                    .withHeader("xero-tenant-id", equalTo(organisation))
                    .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "600")));
    var desk = desk();
    var client = desk.added(desk.chosen(ADA, name));
    Awaitility.await("told to wait")
        .until(() -> XeroWorld.asked(API + "/Contacts", organisation) > 0);
    XeroWorld.SIMULATOR.stubs().removeStub(stub);
    Awaitility.await("put off for longer than one who works on it may be silent")
        .until(() -> dueAt(client).isAfter(CLOCK.instant().plus(Importing.LEASE.multipliedBy(2))));
    CLOCK.turn(Duration.ofSeconds(500));
    assertHeldUp(desk, client, organisation);
    CLOCK.turn(Duration.ofSeconds(100));
    desk.awaitStatus(client, "CONNECTED");
    assertThat(XeroWorld.asked(API + "/Contacts", organisation)).isGreaterThan(1);
  }

  private Instant dueAt(String client) {
    var id = index.ofClient(client).getFirst().id();
    return Objects.requireNonNull(
            Objects.requireNonNull(connections.find(id).state(), client).run(), "still importing")
        .dueAt();
  }

  // Longer than a round of imports takes to begin.
  private static void assertHeldUp(Desk desk, String client, String organisation) {
    Awaitility.await("held up")
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(desk.connection(client).get("status")).isEqualTo("IMPORTING");
              assertThat(XeroWorld.asked(API + "/Contacts", organisation)).isEqualTo(1);
            });
  }

  @Test
  @DisplayName("INT-2 a connection and its lists are for those who see the client, and nobody else")
  void for_those_who_see_the_client() {
    var desk = desk();
    var client = desk.connected(ADA, "Pennine Joinery Ltd");
    var path = "/clients/" + client + "/connection";
    var colleague = UUID.randomUUID().toString();
    assertRefused(desk, desk.colleague(colleague), path, 404, "CONNECTION_NOT_FOUND");
    desk.tellAccess(client, List.of(colleague));
    Awaitility.await("granted")
        .until(() -> desk.get(desk.colleague(colleague), path).status() == 200);
    assertThat(desk.get(desk.colleague(colleague), path + "/lists/SUPPLIERS").status())
        .isEqualTo(200);
    desk.tellAccess(client, List.of());
    Awaitility.await("withdrawn")
        .until(() -> desk.get(desk.colleague(colleague), path).status() == 404);
    assertRefused(desk, desk.colleague(colleague), path, 404, "CONNECTION_NOT_FOUND");
    assertThat(desk.get(desk.admin(), path).status()).isEqualTo(200);

    var other = desk();
    assertRefused(other, other.admin(), path, 404, "CONNECTION_NOT_FOUND");
    assertRefused(desk, other.admin(), path, 403, "NOT_YOUR_PRACTICE");
  }

  @Test
  @DisplayName("INT-2 a user of the client's own business does not see its connection yet")
  void a_user_of_the_clients_own() {
    var desk = desk();
    var client = desk.connected(ADA, "Pennine Joinery Ltd");
    var user = UUID.randomUUID().toString();
    desk.tellAccess(client, List.of(), user);
    var bearer = tokens.clientBearer(client, user, "BUSINESS_ADMIN");
    assertRefused(desk, bearer, "/clients/" + client + "/connection", 403, "NOT_YOUR_PRACTICE");
  }

  private static void assertRefused(
      Desk desk, String bearer, String path, int status, String code) {
    var answers =
        List.of(
            desk.get(bearer, path),
            desk.get(bearer, path + "/lists/SUPPLIERS"),
            desk.post(bearer, path + "/refresh", "", null));
    assertThat(answers).extracting(Answer::status).containsOnly(status);
    assertThat(answers).flatExtracting(Answer::codes).containsOnly(code);
  }
}
