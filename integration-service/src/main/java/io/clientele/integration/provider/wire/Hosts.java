package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.guard.Guards;
import io.clientele.integration.provider.guard.Paces;
import java.time.Duration;

/** Two hosts for each software: who signs in is not to wait for who reads lists (INT-13). */
public final class Hosts {

  private final Guards guards;
  private final Paces paces;

  /** Hosts behind these. */
  public Hosts(Guards guards, Paces paces) {
    this.guards = guards;
    this.paces = paces;
  }

  /**
   * Where people sign in. Tokens are short: who waits for them waits for no long body.
   *
   * @param software its name in settings, in lower case
   */
  public Host identity(String software, ProviderTimes times) {
    var name = software + "-identity";
    return new Host(new ProviderHttp(times.brief()), guards.of(name), paces.of(name));
  }

  /**
   * Where lists are read.
   *
   * @param software its name in settings, in lower case
   * @param calls about one organisation within {@code period}, at most, by all instances together
   */
  public Host api(String software, ProviderTimes times, int calls, Duration period) {
    return new Host(
        new ProviderHttp(times), guards.of(software + "-api"), paces.of(software, calls, period));
  }
}
