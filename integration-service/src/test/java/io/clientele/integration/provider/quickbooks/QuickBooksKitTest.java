package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ProviderKitTest;

class QuickBooksKitTest extends ProviderKitTest {

  QuickBooksKitTest() {
    super(new QuickBooksKitWorld());
  }
}
