package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ProviderKitTest;

class SageKitTest extends ProviderKitTest {

  SageKitTest() {
    super(new SageKitWorld());
  }
}
