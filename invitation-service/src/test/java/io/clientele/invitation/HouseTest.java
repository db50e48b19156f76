package io.clientele.invitation;

import io.clientele.testkit.rules.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseTest {

  @Test
  @DisplayName("OPS-1 invitation-service keeps the rules of the house")
  void the_rules_of_the_house() {
    HouseRules.check(
        "io.clientele.invitation",
        "io.clientele.invitation.invitation",
        "io.clientele.invitation.acceptance",
        "io.clientele.invitation.letter",
        "io.clientele.invitation.delivery",
        "io.clientele.invitation.reminder",
        "io.clientele.invitation.limit",
        "io.clientele.invitation.inviter",
        "io.clientele.invitation.practice",
        "io.clientele.invitation.link",
        "io.clientele.invitation.leaver",
        "io.clientele.invitation.resending");
  }
}
