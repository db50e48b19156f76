package io.clientele.client;

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
    RightsWithdrawn.check(ClientApplication.class, "/api/practices/{practice}/clients");
  }
}
