package io.clientele.integration;

import io.clientele.testkit.RightsWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(2)
class RightsWithdrawnTest {

  @Test
  @DisplayName(
      "ACC-8 withdrawn rights end tokens at our own port, at two instances and across a restart")
  void withdrawn() {
    RightsWithdrawn.check(
        IntegrationApplication.class,
        "/api/practices/{practice}/connection-drafts/0f9d2c1e-7f1b-4c1e-9a51-1d2f3a4b5c6d");
  }
}
