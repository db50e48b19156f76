package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LookTest extends AbstractServiceTest {

  @Test
  @DisplayName("SUB-1 a colleague sees the subscription and the plans within reach")
  void look() {
    var practice = practiceOnTrial();
    change(practice, "PRACTICE_500", "k");
    var answer = look(practice);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    assertThat(answer.body().path("plans").values())
        .extracting(plan -> plan.path("code").asString() + " " + plan.path("upgrade").asBoolean())
        .containsExactly("PRACTICE_50 false", "PRACTICE_500 false", "PRACTICE_ADVANCED_1000 true");
    assertThat(answer.body().at("/plans/2"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"code": "PRACTICE_ADVANCED_1000", "name": "Practice Advanced 1000", "clients": 1000,
                 "kinds": ["BUSINESS", "SELF_EMPLOYED"], "teams": true,
                 "addOns": ["DATA_HEALTH_INSIGHTS", "COMMERCE"],
                 "licences": {"DATA_HEALTH_INSIGHTS": 200, "COMMERCE": 200},
                 "price": {"currency": "GBP", "monthly": 89900, "yearly": 899000},
                 "licencePrices": {
                   "DATA_HEALTH_INSIGHTS": {"currency": "GBP", "monthly": 300, "yearly": 3000},
                   "COMMERCE": {"currency": "GBP", "monthly": 500, "yearly": 5000}},
                 "upgrade": true}
                """));
  }

  @Test
  @DisplayName("SUB-1 what is shown, what a change answers and what is told are the same state")
  void oneState() {
    var practice = practiceOnTrial();
    var answered = (ObjectNode) change(practice, "PRACTICE_500", "k").body();
    answered.remove("lastCharge");
    var told = awaitEvents(practice, 8).getLast().state(ObjectNode.class);
    var shown = (ObjectNode) look(practice).body();
    shown.remove("plans");
    assertThat(shown).isEqualTo(answered);
    assertThat(told).isEqualTo(answered);
  }

  @Test
  @DisplayName("SUB-1 an unchanged subscription is not sent again to who has it")
  void notModified() {
    var practice = practiceOnTrial();
    var request =
        request(practice, "")
            .header("Authorization", tokens.bearer(practice, "her", "STANDARD"))
            .header("If-None-Match", look(practice).header("ETag"));
    assertThat(call(request.copy()).status()).isEqualTo(304);
    change(practice, "PRACTICE_50", "k");
    assertThat(call(request.copy()).status()).isEqualTo(200);
  }
}
