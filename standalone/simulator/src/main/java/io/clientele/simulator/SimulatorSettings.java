package io.clientele.simulator;

import io.clientele.simulator.twilio.Account;
import io.clientele.simulator.xero.identity.App;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * How a simulator is set up.
 *
 * @param port 0 takes a free one
 * @param address of the network interface it listens on
 * @param app the app registered at Xero
 * @param tokenLife how long Xero's access tokens live; 30 minutes as at the real one
 * @param minuteLimit calls a minute for each organisation at Xero; 60 as at the real one
 * @param account the account at Twilio
 */
public record SimulatorSettings(
    int port,
    String address,
    App app,
    Duration tokenLife,
    int minuteLimit,
    Account account,
    Clock clock) {

  /** The app that is registered unless another one is set. */
  public static final App APP = new App("simulated-xero-app", "simulated-xero-secret");

  /** The account that is there unless another one is set. */
  public static final Account ACCOUNT =
      new Account("AC51a1a7ed0000000000000000000000aa", "simulated-twilio-token");

  private static final int PORT = 8090;
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
  private static final int MINUTE_LIMIT = 60;

  /** On the loopback address, with limits as at the real providers. */
  public static SimulatorSettings onPort(int port) {
    return new SimulatorSettings(
        port, LOOPBACK, APP, TOKEN_LIFE, MINUTE_LIMIT, ACCOUNT, Clock.systemUTC());
  }

  /**
   * From environment variables.
   *
   * @throws NumberFormatException if a number is none
   */
  public static SimulatorSettings read(Map<String, String> environment) {
    return new SimulatorSettings(
        number(environment, "SIMULATOR_PORT", PORT),
        environment.getOrDefault("SIMULATOR_ADDRESS", LOOPBACK),
        new App(
            environment.getOrDefault("SIMULATOR_XERO_CLIENT_ID", APP.clientId()),
            environment.getOrDefault("SIMULATOR_XERO_CLIENT_SECRET", APP.secret())),
        Duration.ofSeconds(
            number(environment, "SIMULATOR_XERO_TOKEN_LIFE", (int) TOKEN_LIFE.toSeconds())),
        number(environment, "SIMULATOR_XERO_CALLS_A_MINUTE", MINUTE_LIMIT),
        new Account(
            environment.getOrDefault("SIMULATOR_TWILIO_ACCOUNT", ACCOUNT.sid()),
            environment.getOrDefault("SIMULATOR_TWILIO_TOKEN", ACCOUNT.token())),
        Clock.systemUTC());
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    var text = environment.get(name);
    return text == null ? otherwise : Integer.parseInt(text.strip());
  }

  public SimulatorSettings with(Clock clock) {
    return new SimulatorSettings(port, address, app, tokenLife, minuteLimit, account, clock);
  }
}
