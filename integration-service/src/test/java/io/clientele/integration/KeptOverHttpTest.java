package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people chose outlives what befalls the connection. */
class KeptOverHttpTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  private static String organisation() {
    var name = "Kept " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    return name;
  }

  private static void choose(Desk desk, ManagedClient at, boolean bankMatch, Map<String, ?> taxes) {
    var path = at.path() + "/settings";
    var wanted =
        Map.of(
            "destinations",
            Map.of("costs", "SPEND_MONEY"),
            "bankMatch",
            bankMatch,
            "taxDefaults",
            taxes);
    var seen = desk.get(desk.admin(), path).header("ETag");
    var answer = desk.put(desk.admin(), path, Json.MAPPER.writeValueAsString(wanted), seen);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static void change(Desk desk, ManagedClient at, String organisation) {
    at.allow(at.again("CHANGE_ORGANISATION"), ADA, organisation);
    assertThat(at.choose(desk.admin(), at.path(), organisation).status()).isEqualTo(200);
    desk.awaitStatus(at.client, "CONNECTED");
  }

  @Test
  @DisplayName(
      "INT-5a settings and rules outlive a new sign-in; in other books what was chosen from lists"
          + " waits for its own")
  void kept() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var first = organisation();
    var id = at.connected(ADA, first).get("id");
    choose(desk, at, true, Map.of("costs", "INPUT2"));
    var supplier =
        desk.get(desk.admin(), at.path() + "/lists/SUPPLIERS").body().at("/items/0/id").asString();
    var rule =
        Json.MAPPER.writeValueAsString(
            Map.of("supplier", Map.of("entry", supplier), "autoPublish", false));
    var rules = "/clients/" + at.client + "/supplier-rules";
    var written = desk.post(desk.admin(), rules, rule, null);
    var place = rules + "/" + written.get("id");
    var settings = desk.get(desk.admin(), at.path() + "/settings");

    assertThat(at.allow(at.again("RECONNECT"), ADA, first).text()).contains("Connected again");
    desk.awaitStatus(at.client, "CONNECTED");
    assertThat(desk.get(desk.admin(), at.path() + "/settings").text()).isEqualTo(settings.text());
    assertThat(desk.get(desk.admin(), place).text()).isEqualTo(written.text());

    change(desk, at, organisation());
    assertThat(desk.connection(at.client).get("id")).isEqualTo(id);
    var elsewhere = desk.get(desk.admin(), at.path() + "/settings").body();
    assertThat(elsewhere.at("/destinations/costs").asString()).isEqualTo("SPEND_MONEY");
    assertThat(elsewhere.path("bankMatch").asBoolean()).isTrue();
    assertThat(elsewhere.at("/taxDefaults/costs").isNull()).isTrue();
    var unbound = desk.get(desk.admin(), place).body().path("supplier");
    assertThat(unbound.path("entry").isNull()).isTrue();
    assertThat(unbound.path("name")).isEqualTo(written.body().at("/supplier/name"));
    choose(desk, at, false, Map.of());

    change(desk, at, first);
    var back = desk.get(desk.admin(), at.path() + "/settings").body();
    assertThat(back.path("bankMatch").asBoolean()).isFalse();
    assertThat(back.at("/taxDefaults/costs").asString()).isEqualTo("INPUT2");
    assertThat(desk.get(desk.admin(), place).text()).isEqualTo(written.text());
  }
}
