package io.clientele.access;

import io.clientele.testkit.RightsWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RightsWithdrawnTest {

  @Test
  @DisplayName(
      "ACC-8 withdrawn rights end tokens at our own port, at two instances and across a restart")
  void withdrawn() {
    RightsWithdrawn.check(
        AccessApplication.class, "/api/me", "--spring.mail.port=" + Mailbox.smtpPort());
  }
}
