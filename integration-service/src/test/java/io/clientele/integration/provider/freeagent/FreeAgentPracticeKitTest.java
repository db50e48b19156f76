package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ProviderKitTest;

/** With an app for practices. */
class FreeAgentPracticeKitTest extends ProviderKitTest {

  FreeAgentPracticeKitTest() {
    super(new FreeAgentKitWorld(true));
  }
}
