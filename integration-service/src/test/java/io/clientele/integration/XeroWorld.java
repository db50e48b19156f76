package io.clientele.integration;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import io.clientele.integration.provider.Software;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.xero.Xero;
import io.clientele.testkit.TurnedClock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** One simulated Xero, with all other software beside it, and one clock for all tests of a JVM. */
final class XeroWorld {

  static final TurnedClock CLOCK = TurnedClock.going();
  static final Simulator SIMULATOR = Simulator.start(SimulatorSettings.onPort(0).with(CLOCK));

  private static final String TENANT = "xero-tenant-id";
  private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();

  static {
    // Tests import far more often than people.
    SIMULATOR.providers().forEach(provider -> provider.minuteLimit(100_000));
    SIMULATOR.stubs().addMockServiceRequestListener(XeroWorld::note);
  }

  private XeroWorld() {}

  /** What the service must be told to use it. */
  static void tell(BiConsumer<String, Object> setting) {
    var at = SIMULATOR.uri();
    setting.accept("XERO_CLIENT_ID", Xero.USUAL.app().clientId());
    setting.accept("XERO_CLIENT_SECRET", Xero.USUAL.app().secret());
    setting.accept("XERO_AUTHORIZE_URL", at + "/login.xero.com/identity/connect/authorize");
    setting.accept("XERO_TOKEN_URL", at + "/identity.xero.com/connect/token");
    setting.accept("XERO_REVOKE_URL", at + "/identity.xero.com/connect/revocation");
    setting.accept("XERO_CONNECTIONS_URL", at + "/api.xero.com/connections");
    setting.accept("XERO_API_BASE_URL", at + "/api.xero.com/api.xro/2.0");
    setting.accept("XERO_PACE_CALLS", 1000);
    tellQuickBooks(setting, at);
    setting.accept("KASHFLOW_ENABLED", true);
    setting.accept("KASHFLOW_API_BASE_URL", at + "/api.kashflow.com/v2");
    setting.accept("KASHFLOW_PACE_CALLS", 1000);
    setting.accept("SAGE_CLIENT_ID", Sage.USUAL.app().clientId());
    setting.accept("SAGE_CLIENT_SECRET", Sage.USUAL.app().secret());
    setting.accept("SAGE_AUTHORIZE_URL", at + "/www.sageone.com/oauth2/auth/central");
    setting.accept("SAGE_TOKEN_URL", at + "/oauth.accounting.sage.com/token");
    setting.accept("SAGE_REVOKE_URL", at + "/oauth.accounting.sage.com/revoke");
    setting.accept("SAGE_API_BASE_URL", at + "/api.accounting.sage.com/v3.1");
    setting.accept("SAGE_PACE_CALLS", 1000);
    tellFreeAgent(setting, at + "/api.freeagent.com/v2");
    for (var software : Software.values()) {
      setting.accept(software + "_REFRESH_CALLS", 1000);
    }
  }

  private static void tellFreeAgent(BiConsumer<String, Object> setting, String api) {
    setting.accept("FREEAGENT_CLIENT_ID", FreeAgent.USUAL.app().clientId());
    setting.accept("FREEAGENT_CLIENT_SECRET", FreeAgent.USUAL.app().secret());
    setting.accept("FREEAGENT_AUTHORIZE_URL", api + "/approve_app");
    setting.accept("FREEAGENT_TOKEN_URL", api + "/token_endpoint");
    setting.accept("FREEAGENT_API_BASE_URL", api);
    setting.accept("FREEAGENT_PACE_CALLS", 1000);
  }

  private static void tellQuickBooks(BiConsumer<String, Object> setting, URI at) {
    setting.accept("QUICKBOOKS_CLIENT_ID", QuickBooks.USUAL.app().clientId());
    setting.accept("QUICKBOOKS_CLIENT_SECRET", QuickBooks.USUAL.app().secret());
    setting.accept("QUICKBOOKS_AUTHORIZE_URL", at + "/appcenter.intuit.com/connect/oauth2");
    setting.accept(
        "QUICKBOOKS_TOKEN_URL", at + "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer");
    setting.accept(
        "QUICKBOOKS_REVOKE_URL", at + "/developer.api.intuit.com/v2/oauth2/tokens/revoke");
    setting.accept("QUICKBOOKS_API_BASE_URL", at + "/quickbooks.api.intuit.com");
    setting.accept("QUICKBOOKS_PACE_CALLS", 1000);
    setting.accept("QUICKBOOKS_CALLS", 10_000);
  }

  private static void note(Request request, Response response) {
    var path = URI.create(request.getUrl()).getPath();
    count(path);
    if (request.containsHeader(TENANT)) {
      count(path + " " + request.getHeader(TENANT));
    }
  }

  private static void count(String what) {
    ASKED.computeIfAbsent(what, asked -> new AtomicInteger()).incrementAndGet();
  }

  /** How often an address was asked, and answered, by now. */
  static int asked(String path) {
    return ASKED.getOrDefault(path, new AtomicInteger()).get();
  }

  /** The same, of one organisation alone. */
  static int asked(String path, String organisation) {
    return asked(path + " " + organisation);
  }

  /** All tokens that were given out by now, of every software, in their order. */
  static List<String> tokens() {
    return SIMULATOR.tokens();
  }
}
