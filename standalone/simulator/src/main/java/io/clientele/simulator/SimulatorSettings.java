package io.clientele.simulator;

import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.simulator.twilio.Account;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How a simulator is set up.
 *
 * @param port 0 takes a free one
 * @param address of the network interface it listens on
 * @param providers of each provider of accounting software, by its name in upper case
 * @param account the account at Twilio
 */
public record SimulatorSettings(
    int port,
    String address,
    Map<String, ProviderSettings> providers,
    Account account,
    Clock clock) {

  /** The account that is there unless another one is set. */
  public static final Account ACCOUNT =
      new Account("AC51a1a7ed0000000000000000000000aa", "simulated-twilio-token");

  private static final int PORT = 8090;
  private static final String LOOPBACK = "127.0.0.1";

  public SimulatorSettings {
    providers = Map.copyOf(providers);
  }

  /** On the loopback address, with limits as at the real providers. */
  public static SimulatorSettings onPort(int port) {
    return new SimulatorSettings(
        port, LOOPBACK, Sites.settings(Map.of()), ACCOUNT, Clock.systemUTC());
  }

  /**
   * From environment variables.
   *
   * @throws NumberFormatException if a number is none
   */
  public static SimulatorSettings read(Map<String, String> environment) {
    var port = environment.get("SIMULATOR_PORT");
    return new SimulatorSettings(
        port == null ? PORT : Integer.parseInt(port.strip()),
        environment.getOrDefault("SIMULATOR_ADDRESS", LOOPBACK),
        Sites.settings(environment),
        new Account(
            environment.getOrDefault("SIMULATOR_TWILIO_ACCOUNT", ACCOUNT.sid()),
            environment.getOrDefault("SIMULATOR_TWILIO_TOKEN", ACCOUNT.token())),
        Clock.systemUTC());
  }

  /** How a provider is set up, by its name in any case. */
  public ProviderSettings of(String provider) {
    return Objects.requireNonNull(providers.get(provider.toUpperCase(Locale.ROOT)), provider);
  }

  public SimulatorSettings with(Clock clock) {
    return new SimulatorSettings(port, address, providers, account, clock);
  }
}
