package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ProviderKitTest;

/** With an app for companies. */
class FreeAgentKitTest extends ProviderKitTest {

  FreeAgentKitTest() {
    super(new FreeAgentKitWorld(false));
  }
}
