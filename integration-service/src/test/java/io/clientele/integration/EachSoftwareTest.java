package io.clientele.integration;

import io.clientele.integration.provider.Software;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every software there is, from the first sign-in for a client that exists to the end of it. */
class EachSoftwareTest extends IntegrationServiceTest {

  @ParameterizedTest
  @EnumSource(Software.class)
  @DisplayName("INT-1 each software is connected, imported, refreshed with new tokens, and let go")
  void from_the_first_sign_in_to_the_last_list(Software software) {
    var walk = new Walk(desk(), software);
    walk.connect();
    walk.refresh();
    walk.end();
  }
}
