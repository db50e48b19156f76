package io.clientele.access;

import io.clientele.testkit.rules.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  @DisplayName("OPS-1 the service keeps the rules of the house")
  void house() {
    HouseRules.check(
        "io.clientele.access",
        "io.clientele.access.login",
        "io.clientele.access.onetime",
        "io.clientele.access.secondfactor",
        "io.clientele.access.practice",
        "io.clientele.access.clientaccess",
        "io.clientele.access.clientaccess.grant",
        "io.clientele.access.clientaccess.granting",
        "io.clientele.access.clientaccess.explaining",
        "io.clientele.access.joining",
        "io.clientele.access.refresh",
        "io.clientele.access.signins",
        "io.clientele.access.lookup",
        "io.clientele.access.guessing",
        "io.clientele.access.audit",
        "io.clientele.access.mailedlink",
        "io.clientele.access.notice",
        "io.clientele.access.password",
        "io.clientele.access.emailchange",
        "io.clientele.access.merging",
        "io.clientele.access.operator",
        "io.clientele.access.colleague",
        "io.clientele.access.leaver",
        "io.clientele.access.team",
        "io.clientele.access.past");
  }
}
