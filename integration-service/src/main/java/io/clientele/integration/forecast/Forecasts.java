package io.clientele.integration.forecast;

import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.Foretold;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;

/**
 * The forecast of a practice, of the clients the caller sees and may look after (INT-2, LST-4). It
 * is made anew from what is stored: one look at the practice's connections for each page.
 */
public final class Forecasts {

  private final ConnectionIndex index;
  private final ClientAccess access;
  private final Clock clock;

  /** As one instance finds them. */
  public Forecasts(ConnectionIndex index, ClientAccess access, Clock clock) {
    this.index = index;
    this.access = access;
    this.clock = clock;
  }

  /** What this caller is told; nothing of connections they may not look after. */
  public Forecast find(Caller caller, Forecast.Query query) {
    return Forecast.of(seen(caller), query, clock.instant());
  }

  private List<Foretold> seen(Caller caller) {
    if (!caller.may(Permission.CONNECT_SOFTWARE) || caller.practice().isEmpty()) {
      return List.of();
    }
    var all = index.foretold(caller.practice());
    var clients = access.seen(caller, all.stream().map(Foretold::client).toList());
    return all.stream().filter(one -> clients.contains(one.client())).toList();
  }
}
