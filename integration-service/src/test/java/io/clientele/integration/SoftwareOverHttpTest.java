package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SoftwareOverHttpTest extends IntegrationServiceTest {

  private static JsonNode xero(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("items").size()).isEqualTo(Software.values().length);
    return answer.body().path("items").values().stream()
        .filter(one -> one.path("software").asString().equals("XERO"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("INT-12 what each software can do is told to everybody who is signed in")
  void told_to_everybody_who_is_signed_in() {
    var desk = desk();
    var user = tokens.clientBearer(UUID.randomUUID().toString(), "zoe", "BUSINESS_USER");
    for (var bearer : new String[] {desk.admin(), desk.colleague("stan"), user}) {
      var xero = xero(desk.get(bearer, "/api/software"));
      assertThat(xero.path("setUp").asBoolean()).isTrue();
      assertThat(xero.path("health").asBoolean()).isTrue();
      assertThat(xero.path("commerce").asBoolean()).isTrue();
      assertThat(xero.path("bankMatch").asBoolean()).isTrue();
      assertThat(xero.at("/destinations/costs/0").asString()).isEqualTo("BILL_DRAFT");
      assertThat(xero.path("reach").asString()).isEqualTo("MANY");
    }
  }

  @Test
  @DisplayName("INT-12 what each software can do is said to other services")
  void said_to_other_services() {
    for (var one : Software.values()) {
      Awaitility.await("said of " + one)
          .until(() -> !topics.about(Desk.TOPIC, "software/" + one).isEmpty());
    }
  }
}
