package io.clientele.standalone;

import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.xero.Xero;
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
      case INTEGRATION -> own.containsKey("XERO_CLIENT_ID") && !always ? Map.of() : xero();
      case INVITATION -> own.containsKey("TWILIO_ACCOUNT_SID") && !always ? Map.of() : twilio();
      case ACCESS, CLIENT, SUBSCRIPTION, GATEWAY -> Map.of();
    };
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
