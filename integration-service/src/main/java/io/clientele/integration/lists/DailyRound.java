package io.clientele.integration.lists;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Clients;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.Warning;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Has the lists of every connection imported once a day, each at another moment (INT-4). So an
 * organisation that was disconnected at the provider is noticed within a day (INT-14).
 */
public final class DailyRound {

  /** Nobody waits longer for the next import. */
  static final Duration DAY = Duration.ofDays(1);

  /** Connections that were made together drift apart by as much as this every day. */
  private static final Duration SPREAD = Duration.ofHours(4);

  /** How many connections are looked at for a plan at a time. */
  static final int LOOKED_AT_ONCE = 500;

  private static final int AT_ONCE = 20;
  private static final Cause CAUSE = Cause.of("integration-service");

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Clients clients;
  private final ConnectionIndex index;
  private final DailyImports imports;
  private final RandomGenerator random;
  private final Clock clock;

  /** The last connection that was looked at for a plan; empty before the first. */
  private volatile String looked = "";

  /** The rounds of one instance. */
  public DailyRound(
      Aggregates<Connection, ConnectionEvent> connections,
      Clients clients,
      ConnectionIndex index,
      DailyImports imports,
      RandomGenerator random,
      Clock clock) {
    this.connections = connections;
    this.clients = clients;
    this.index = index;
    this.imports = imports;
    this.random = random;
    this.clock = clock;
  }

  /** An import begins now: the next one is made 20 to 24 hours later. */
  void begun(String connection) {
    imports.plan(connection, next(clock.instant()));
  }

  private Instant next(Instant now) {
    return now.plus(DAY).minusMillis(random.nextLong(SPREAD.toMillis()));
  }

  /** One round; call it about once a second. It asks no provider. */
  public void run() {
    for (var plan : imports.due(clock.instant(), AT_ONCE)) {
      begin(plan);
    }
  }

  /**
   * Plans an import within a day for connections that have none planned, as those of a release that
   * planned none (INT-14). It looks at some of them, at the next ones with the next call, and so at
   * all in turn; call it about once a minute, and not twice at once.
   */
  public void complete() {
    var some = index.imported(looked, LOOKED_AT_ONCE);
    var planned = imports.planned(some);
    for (var connection : some) {
      if (!planned.contains(connection)) {
        imports.planFirst(connection, clock.instant().plusMillis(random.nextLong(DAY.toMillis())));
      }
    }
    looked = some.size() < LOOKED_AT_ONCE ? "" : some.getLast();
  }

  // Planned first: whoever dies before the import begins leaves it to tomorrow's round, and not for
  // ever. What is due but cannot be imported now must not be the oldest in every round.
  private void begin(DailyImports.Plan plan) {
    var id = plan.connection();
    var connection = connections.find(id).state();
    if (connection == null || !isImported(connection)) {
      imports.forget(plan);
      return;
    }
    begun(id);
    if (clients.status(connection.client()) == ClientStatus.ACTIVE) {
      var run = UUID.randomUUID().toString();
      connections.command(
          id,
          CAUSE,
          now ->
              Importing.refresh(
                  Objects.requireNonNull(now), run, ClientStatus.ACTIVE, clock.instant()),
          Connection::told);
    } else {
      // Its sign-in lives on and may end, whatever is imported.
      connections.command(
          id, CAUSE, now -> Warning.begin(Objects.requireNonNull(now)), Connection::told);
    }
  }

  // One that has expired, or is ended, is planned again by the import after the next sign-in.
  private static boolean isImported(Connection connection) {
    return connection.status() == ConnectionStatus.CONNECTED
        || connection.status() == ConnectionStatus.IMPORTING;
  }
}
