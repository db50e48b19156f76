package io.clientele.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListsTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final String API = "/api.xero.com/api.xro/2.0";

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
        .atMost(Duration.ofSeconds(30))
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
  @DisplayName("INT-6 lists refreshed have what is new, and archive what is gone")
  void lists_refreshed() {
    var name = "Growing " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    var added = xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    var desk = desk();
    var client = desk.connected(ADA, name);
    xero.addContacts(xero.books(added.organisationId()).orElseThrow(), 3, 0);
    refresh(desk, client);
    assertThat(progress(desk.connection(client), "SUPPLIERS", "count")).isEqualTo("8");

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
    var stub =
        XeroWorld.SIMULATOR
            .stubs()
            .stubFor(
                get(urlPathEqualTo(API + "/Contacts"))
                    .withHeader("xero-tenant-id", equalTo(added.organisationId().toString()))
                    .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "600")));
    var desk = desk();
    var client = desk.added(desk.chosen(ADA, name));
    Awaitility.await("held up")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var connection = desk.connection(client);
              return connection.status() == 200
                  && progress(connection, "CATEGORIES", "status").equals("IMPORTED");
            });
    var asked = XeroWorld.asked(API + "/Contacts");
    XeroWorld.SIMULATOR.stubs().removeStub(stub);
    CLOCK.turn(Duration.ofSeconds(500));
    assertThat(desk.connection(client).get("status")).isEqualTo("IMPORTING");
    CLOCK.turn(Duration.ofSeconds(101));
    desk.awaitStatus(client, "CONNECTED");
    assertThat(XeroWorld.asked(API + "/Contacts")).isGreaterThan(asked);
  }

  @Test
  @DisplayName("INT-2 a connection and its lists are for those who see the client, and nobody else")
  void for_those_who_see_the_client() {
    var desk = desk();
    var client = desk.connected(ADA, "Pennine Joinery Ltd");
    var path = "/clients/" + client + "/connection";
    var colleague = UUID.randomUUID().toString();
    for (var asked : List.of(path, path + "/lists/SUPPLIERS")) {
      var answer = desk.get(desk.colleague(colleague), asked);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.codes()).containsExactly("CONNECTION_NOT_FOUND");
    }
    assertThat(desk.post(desk.colleague(colleague), path + "/refresh", "", null).status())
        .isEqualTo(404);
    desk.tellAccess(client, List.of(colleague));
    Awaitility.await("granted")
        .until(() -> desk.get(desk.colleague(colleague), path).status() == 200);
    assertThat(desk().get(desk().admin(), path).status()).isIn(403, 404);
  }
}
