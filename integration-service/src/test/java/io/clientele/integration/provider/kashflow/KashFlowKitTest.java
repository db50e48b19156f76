package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ProviderKitTest;

class KashFlowKitTest extends ProviderKitTest {

  KashFlowKitTest() {
    super(new KashFlowWorld());
  }
}
