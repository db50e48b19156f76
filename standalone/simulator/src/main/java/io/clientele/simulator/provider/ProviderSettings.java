package io.clientele.simulator.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How one accounting provider is set up.
 *
 * @param tokenLife how long access tokens live
 * @param minuteLimit calls a minute, in the provider's own count
 */
public record ProviderSettings(App app, Duration tokenLife, int minuteLimit, Clock clock) {

  /** The same with another clock. */
  public ProviderSettings with(Clock clock) {
    return new ProviderSettings(app, tokenLife, minuteLimit, clock);
  }

  /**
   * These, but for what the environment says: {@code SIMULATOR_<NAME>_CLIENT_ID}, {@code
   * _CLIENT_SECRET}, {@code _TOKEN_LIFE} (seconds) and {@code _CALLS_A_MINUTE}.
   *
   * @throws NumberFormatException if a number is none
   */
  public ProviderSettings read(String name, Map<String, String> environment) {
    var prefix = "SIMULATOR_" + name.toUpperCase(Locale.ROOT);
    var life = environment.get(prefix + "_TOKEN_LIFE");
    var limit = environment.get(prefix + "_CALLS_A_MINUTE");
    return new ProviderSettings(
        new App(
            environment.getOrDefault(prefix + "_CLIENT_ID", app.clientId()),
            environment.getOrDefault(prefix + "_CLIENT_SECRET", app.secret())),
        life == null ? tokenLife : Duration.ofSeconds(Integer.parseInt(life.strip())),
        limit == null ? minuteLimit : Integer.parseInt(limit.strip()),
        clock);
  }
}
