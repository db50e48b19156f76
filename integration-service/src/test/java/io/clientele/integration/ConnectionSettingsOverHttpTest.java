package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectionSettingsOverHttpTest extends IntegrationServiceTest {

  private static final String CHOSEN =
      "{\"destinations\": {\"costs\": \"SPEND_MONEY\", \"sales\": null, \"expenseClaims\": null},"
          + " \"bankMatch\": true,"
          + " \"taxDefaults\": {\"costs\": \"INPUT2\", \"sales\": \"OUTPUT2\","
          + " \"expenseClaims\": null}}";

  @Test
  @DisplayName("INT-5 settings are chosen as a whole, in the version that was read, and said")
  void chosen_as_a_whole() {
    var desk = desk();
    var client = desk.connected("ada@brightwater.example", "Pennine Joinery Ltd");
    var path = "/clients/" + client + "/connection/settings";
    var before = desk.get(desk.admin(), path);
    assertThat(before.status()).isEqualTo(200);
    assertThat(before.header("ETag")).isEqualTo("\"0\"");
    assertThat(before.body().path("bankMatch").asBoolean()).isFalse();
    assertThat(before.body().at("/destinations/costs").isNull()).isTrue();

    var chosen = desk.put(desk.admin(), path, CHOSEN, "\"0\"");
    assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
    var after = desk.get(desk.admin(), path);
    assertThat(after.body()).isEqualTo(chosen.body());
    assertThat(after.body().at("/taxDefaults/sales").asString()).isEqualTo("OUTPUT2");
    assertThat(desk.put(desk.admin(), path, CHOSEN.replace("true", "false"), "\"0\"").codes())
        .containsExactly("CHANGED_MEANWHILE");
    var same = desk.put(desk.admin(), path, after.text(), after.header("ETag"));
    assertThat(same.header("ETag")).isEqualTo(after.header("ETag"));
    var connection = desk.connection(client).get("id");
    assertThat(desk.said("connection-settings/" + connection))
        .containsExactly("ConnectionSettingsChanged.v1");

    var faulty = CHOSEN.replace("SPEND_MONEY", "INVOICE_DRAFT").replace("INPUT2", "NO-SUCH-RATE");
    var refused = desk.put(desk.admin(), path, faulty, after.header("ETag"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("DESTINATION_NOT_OFFERED", "TAX_RATE_UNKNOWN");
  }
}
