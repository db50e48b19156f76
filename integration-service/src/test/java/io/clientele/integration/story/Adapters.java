package io.clientele.integration.story;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.freeagent.FreeAgentKitWorld;
import io.clientele.integration.provider.kashflow.KashFlowWorld;
import io.clientele.integration.provider.quickbooks.QuickBooksKitWorld;
import io.clientele.integration.provider.sage.SageKitWorld;
import io.clientele.integration.provider.xero.XeroKitWorld;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** All our adapters, as they are shipped. */
final class Adapters {

  private Adapters() {}

  /** Of the providers that are simulated at this address. */
  static List<Provider> at(URI at, Clock clock) {
    var hosts = ProviderWorld.hosts(clock);
    return List.of(
        XeroKitWorld.at(at, hosts, clock),
        QuickBooksKitWorld.at(at, hosts, clock),
        SageKitWorld.at(at, hosts, clock),
        FreeAgentKitWorld.at(at, false, hosts, clock),
        KashFlowWorld.at(at, hosts, clock));
  }
}
