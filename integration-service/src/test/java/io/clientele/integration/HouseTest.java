package io.clientele.integration;

import io.clientele.testkit.rules.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseTest {

  @Test
  @DisplayName("OPS-1 integration-service keeps the rules of the house")
  void the_rules_of_the_house() {
    HouseRules.check(
        "io.clientele.integration",
        "io.clientele.integration.provider",
        "io.clientele.integration.claim",
        "io.clientele.integration.authorisation",
        "io.clientele.integration.sealing",
        "io.clientele.integration.connection",
        "io.clientele.integration.forecast",
        "io.clientele.integration.lists",
        "io.clientele.integration.capability",
        "io.clientele.integration.settings",
        "io.clientele.integration.rules",
        "io.clientele.integration.merging");
  }
}
