package io.clientele.subscription;

import io.clientele.testkit.rules.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseTest {

  @Test
  @DisplayName("OPS-1 the rules of the house hold here")
  void rules() {
    HouseRules.check(
        "io.clientele.subscription",
        "io.clientele.subscription.account",
        "io.clientele.subscription.addon",
        "io.clientele.subscription.billing",
        "io.clientele.subscription.licence",
        "io.clientele.subscription.money",
        "io.clientele.subscription.payer",
        "io.clientele.subscription.plan",
        "io.clientele.subscription.slots",
        "io.clientele.subscription.terms",
        "io.clientele.subscription.terms.agreed",
        "io.clientele.subscription.terms.life",
        "io.clientele.subscription.usage");
  }
}
