package io.clientele.simulator;

import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.freeagent.http.FreeAgentRoutes;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.kashflow.http.KashFlowRoutes;
import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.quickbooks.http.QuickBooksRoutes;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.sage.http.SageRoutes;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.http.XeroRoutes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The accounting software that is simulated: a line and a method for each. */
enum Sites {
  XERO(Xero.USUAL, Sites::xero),
  QUICKBOOKS(QuickBooks.USUAL, Sites::quickBooks),
  SAGE(Sage.USUAL, Sites::sage),
  KASHFLOW(KashFlow.USUAL, Sites::kashFlow),
  FREEAGENT(FreeAgent.USUAL, Sites::freeAgent);

  private final ProviderSettings usual;
  private final Function<ProviderSettings, Site> start;

  Sites(ProviderSettings usual, Function<ProviderSettings, Site> start) {
    this.usual = usual;
    this.start = start;
  }

  /** The settings that hold unless the environment says otherwise, as at the real providers. */
  static Map<String, ProviderSettings> settings(Map<String, String> environment) {
    var all = new LinkedHashMap<String, ProviderSettings>();
    for (var site : values()) {
      all.put(site.name(), site.usual.read(site.name(), environment));
    }
    return all;
  }

  /** Starts all of them. */
  static List<Site> start(SimulatorSettings settings) {
    return List.of(values()).stream()
        .map(site -> site.start.apply(settings.of(site.name()).with(settings.clock())))
        .toList();
  }

  private static Site xero(ProviderSettings settings) {
    var xero = new Xero(settings);
    return Site.of(xero, XeroRoutes.of(xero, settings.clock()), XeroRoutes::busy);
  }

  private static Site quickBooks(ProviderSettings settings) {
    var quickBooks = new QuickBooks(settings);
    return Site.of(
        quickBooks, QuickBooksRoutes.of(quickBooks, settings.clock()), QuickBooksRoutes::busy);
  }

  private static Site kashFlow(ProviderSettings settings) {
    var kashFlow = new KashFlow(settings);
    return Site.of(kashFlow, KashFlowRoutes.of(kashFlow), KashFlowRoutes::busy);
  }

  private static Site freeAgent(ProviderSettings settings) {
    var freeAgent = new FreeAgent(settings);
    return Site.of(freeAgent, FreeAgentRoutes.of(freeAgent), FreeAgentRoutes::busy);
  }

  private static Site sage(ProviderSettings settings) {
    var sage = new Sage(settings);
    return Site.of(sage, SageRoutes.of(sage), SageRoutes::busy);
  }
}
