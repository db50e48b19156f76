package io.clientele.standalone;

import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.xero.Xero;
import java.util.HashMap;
import java.util.Map;

/**
 * What services are told about the providers outside: to take the simulator for them, except for
 * those the person at the terminal has an account of.
 *
 * @param own the variables the launcher was started with, which the services inherit
 * @param simulator its address, without a slash at the end
 * @param always whether even providers the person has an account of are simulated: the demo
 *     withdraws authorisations and sends texts, which must never happen at a real one
 */
record ProviderEnvironment(Map<String, String> own, String simulator, boolean always) {

  Map<String, String> of(Service service) {
    return switch (service) {
      case INTEGRATION -> accounting();
      case INVITATION -> simulated("TWILIO_ACCOUNT_SID") ? twilio() : Map.of();
      case ACCESS, CLIENT, SUBSCRIPTION, GATEWAY -> Map.of();
    };
  }

  /** Whether a provider is simulated: who has an account of it has set this. */
  private boolean simulated(String account) {
    return always || !own.containsKey(account);
  }

  private Map<String, String> accounting() {
    var all = new HashMap<String, String>();
    all.putAll(simulated("XERO_CLIENT_ID") ? xero() : Map.of());
    all.putAll(simulated("QUICKBOOKS_CLIENT_ID") ? quickBooks() : Map.of());
    all.putAll(simulated("FREEAGENT_CLIENT_ID") ? freeAgent() : Map.of());
    all.putAll(simulated("KASHFLOW_ENABLED") ? kashFlow() : Map.of());
    all.putAll(simulated("SAGE_CLIENT_ID") ? sage() : Map.of());
    return all;
  }

  private Map<String, String> sage() {
    return Map.of(
        "SAGE_CLIENT_ID", Sage.USUAL.app().clientId(),
        "SAGE_CLIENT_SECRET", Sage.USUAL.app().secret(),
        "SAGE_AUTHORIZE_URL", simulator + "/www.sageone.com/oauth2/auth/central",
        "SAGE_TOKEN_URL", simulator + "/oauth.accounting.sage.com/token",
        "SAGE_REVOKE_URL", simulator + "/oauth.accounting.sage.com/revoke",
        "SAGE_API_BASE_URL", simulator + "/api.accounting.sage.com/v3.1");
  }

  private Map<String, String> xero() {
    return Map.of(
        "XERO_CLIENT_ID", Xero.USUAL.app().clientId(),
        "XERO_CLIENT_SECRET", Xero.USUAL.app().secret(),
        "XERO_AUTHORIZE_URL", simulator + "/login.xero.com/identity/connect/authorize",
        "XERO_TOKEN_URL", simulator + "/identity.xero.com/connect/token",
        "XERO_REVOKE_URL", simulator + "/identity.xero.com/connect/revocation",
        "XERO_CONNECTIONS_URL", simulator + "/api.xero.com/connections",
        "XERO_API_BASE_URL", simulator + "/api.xero.com/api.xro/2.0");
  }

  private Map<String, String> quickBooks() {
    return Map.of(
        "QUICKBOOKS_CLIENT_ID",
        QuickBooks.USUAL.app().clientId(),
        "QUICKBOOKS_CLIENT_SECRET",
        QuickBooks.USUAL.app().secret(),
        "QUICKBOOKS_AUTHORIZE_URL",
        simulator + "/appcenter.intuit.com/connect/oauth2",
        "QUICKBOOKS_TOKEN_URL",
        simulator + "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
        "QUICKBOOKS_REVOKE_URL",
        simulator + "/developer.api.intuit.com/v2/oauth2/tokens/revoke",
        "QUICKBOOKS_API_BASE_URL",
        simulator + "/quickbooks.api.intuit.com");
  }

  private Map<String, String> freeAgent() {
    var api = simulator + "/api.freeagent.com/v2";
    return Map.of(
        "FREEAGENT_CLIENT_ID",
        FreeAgent.USUAL.app().clientId(),
        "FREEAGENT_CLIENT_SECRET",
        FreeAgent.USUAL.app().secret(),
        "FREEAGENT_PRACTICE",
        "false",
        "FREEAGENT_AUTHORIZE_URL",
        api + "/approve_app",
        "FREEAGENT_TOKEN_URL",
        api + "/token_endpoint",
        "FREEAGENT_API_BASE_URL",
        api);
  }

  private Map<String, String> kashFlow() {
    return Map.of(
        "KASHFLOW_ENABLED", "true", "KASHFLOW_API_BASE_URL", simulator + "/api.kashflow.com/v2");
  }

  private Map<String, String> twilio() {
    return Map.of(
        "TWILIO_ACCOUNT_SID",
        SimulatorSettings.ACCOUNT.sid(),
        "TWILIO_AUTH_TOKEN",
        SimulatorSettings.ACCOUNT.token(),
        "TWILIO_BASE_URL",
        simulator + "/api.twilio.com",
        // One of Twilio's own numbers for trying.
        "SMS_FROM",
        "+15005550006");
  }
}
