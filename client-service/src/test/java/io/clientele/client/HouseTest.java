package io.clientele.client;

import io.clientele.testkit.rules.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseTest {

  @Test
  @DisplayName("OPS-1 client-service keeps the rules of the house")
  void the_rules_of_the_house() {
    HouseRules.check(
        "io.clientele.client",
        "io.clientele.client.account",
        "io.clientele.client.activity",
        "io.clientele.client.practice",
        "io.clientele.client.bundle",
        "io.clientele.client.bundle.verdict",
        "io.clientele.client.connection",
        "io.clientele.client.life",
        "io.clientele.client.onboarding",
        "io.clientele.client.payer",
        "io.clientele.client.practicecode",
        "io.clientele.client.roster",
        "io.clientele.client.roster.export",
        "io.clientele.client.roster.reading",
        "io.clientele.client.roster.search",
        "io.clientele.client.roster.stream",
        "io.clientele.client.settings",
        "io.clientele.client.tax",
        "io.clientele.client.history",
        "io.clientele.client.upload");
  }
}
