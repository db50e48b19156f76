package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ProviderKitTest;

class XeroKitTest extends ProviderKitTest {

  XeroKitTest() {
    super(new XeroKitWorld());
  }
}
