package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TaxOverHttpTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  private static String rules(String client) {
    return "/clients/" + client + "/supplier-rules";
  }

  private static String body(Object value) {
    return Json.MAPPER.writeValueAsString(value);
  }

  private String connected(Desk desk) {
    var name = "Taxed " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    return desk.connected(ADA, name);
  }

  private static String because(Desk desk, String client, String question) {
    var path = "/clients/" + client + "/connection/tax-choice/" + question;
    var answer = desk.get(desk.admin(), path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.get("tax") + " " + answer.get("because");
  }

  @Test
  @DisplayName("INT-5 a default is never over a supplier rule or a manual edit, and it is said why")
  void never_over_a_rule_or_an_edit() {
    var desk = desk();
    var client = connected(desk);
    var suppliers =
        desk.get(desk.admin(), "/clients/" + client + "/connection/lists/SUPPLIERS")
            .body()
            .path("items");
    var ruled = suppliers.path(0).path("id").asString();
    var other = suppliers.path(1).path("id").asString();
    assertThat(because(desk, client, "COSTS?supplier=" + ruled)).endsWith("NOTHING_SAID");
    var taxes = new HashMap<String, Object>(Map.of("costs", "INPUT2", "sales", "OUTPUT2"));
    var settings = Map.of("destinations", Map.of(), "bankMatch", false, "taxDefaults", taxes);
    var path = "/clients/" + client + "/connection/settings";
    assertThat(desk.put(desk.admin(), path, body(settings), "\"0\"").status()).isEqualTo(200);
    var tax = Map.of("entry", "NONE");
    var rule = Map.of("supplier", Map.of("entry", ruled), "tax", tax, "autoPublish", false);
    assertThat(desk.post(desk.admin(), rules(client), body(rule), null).status()).isEqualTo(201);

    assertThat(because(desk, client, "COSTS?supplier=" + ruled)).isEqualTo("NONE SUPPLIER_RULE");
    assertThat(because(desk, client, "COSTS?supplier=" + ruled + "&edited=EXEMPT"))
        .isEqualTo("EXEMPT MANUAL_EDIT");
    assertThat(because(desk, client, "COSTS?supplier=" + other)).isEqualTo("INPUT2 DEFAULT");
    assertThat(because(desk, client, "COSTS")).isEqualTo("INPUT2 DEFAULT");
    assertThat(because(desk, client, "SALES")).isEqualTo("OUTPUT2 DEFAULT");
    var unseen = "/clients/" + UUID.randomUUID() + "/connection/tax-choice/COSTS";
    assertThat(desk.get(desk.admin(), unseen).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("INT-5 a tax rate for sales alone is for no supplier, neither picked nor merged")
  void no_tax_rate_for_sales() {
    var desk = desk();
    var client = connected(desk);
    var rate =
        desk
            .get(desk.admin(), "/clients/" + client + "/connection/lists/TAX_RATES?limit=200")
            .body()
            .path("items")
            .values()
            .stream()
            .filter(one -> one.path("id").asString().equals("OUTPUT2"))
            .findFirst()
            .orElseThrow();
    var supplier = Map.of("name", "Acme");
    var picked =
        Map.of("supplier", supplier, "tax", Map.of("entry", "OUTPUT2"), "autoPublish", false);
    assertThat(desk.post(desk.admin(), rules(client), body(picked), null).codes())
        .containsExactly("TAX_RATE_UNUSABLE");
    var tax = Map.of("name", rate.path("name").asString());
    var written = Map.of("supplier", supplier, "tax", tax, "autoPublish", false);
    assertThat(desk.post(desk.admin(), rules(client), body(written), null).status()).isEqualTo(201);
    var plan = desk.get(desk.admin(), "/clients/" + client + "/connection/merge");
    assertThat(plan.get("matched")).isEqualTo("0");
    assertThat(plan.get("unmatched")).isEqualTo("2");
  }
}
