package io.clientele.integration.connection;

import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The connections of clients, for those who see the client and may look after them (INT-2, LST-4).
 */
public final class ClientConnections {

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final ConnectionIndex index;
  private final ClientAccess access;
  private final Clients clients;
  private final Clock clock;

  /** As one instance finds them. */
  public ClientConnections(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      ClientAccess access,
      Clients clients,
      Clock clock) {
    this.connections = connections;
    this.index = index;
    this.access = access;
    this.clients = clients;
    this.clock = clock;
  }

  /** The connection of a client, if it has one and the caller sees it. */
  public Optional<Stored<Connection>> find(Caller caller, String client) {
    return mayLookAfter(caller, client)
        ? index.ofClient(client).stream()
            .filter(one -> one.status().isAttached())
            .findFirst()
            .map(one -> connections.find(one.id()))
            .filter(ClientConnections::isAttached)
        : Optional.empty();
  }

  /**
   * Why {@link #find} finds nothing; the same whether there is such a client or not. Only of a
   * client that may have been added a moment ago we say: not yet.
   */
  public Refusal notFound(Caller caller, String client) {
    return isOnItsWay(caller, client) ? notYet() : Managing.notConnected();
  }

  Refusal notYet() {
    return ConnectionReason.CONNECTION_NOT_YET.because(
        "We have not heard yet that this client was added; try again in a moment.");
  }

  /** Whether this caller may look after what a client is connected to, now or one day (INT-2). */
  public boolean mayLookAfter(Caller caller, String client) {
    return caller.may(Permission.CONNECT_SOFTWARE) && access.sees(caller, client);
  }

  // A draft that holds an organisation is what a client is added with.
  private boolean isOnItsWay(Caller caller, String client) {
    return (!access.knows(client) || mayLookAfter(caller, client))
        && index.ofClient(client).stream()
            .anyMatch(
                one -> one.organisationKey() != null && one.practice().equals(caller.practice()));
  }

  /** Where the client of a connection stands. */
  public ClientStatus clientOf(Connection connection) {
    return clients.status(connection.client());
  }

  /**
   * Has the lists of a connection imported again (INT-6).
   *
   * @param id of one that {@link #find} found
   */
  public Outcome<Connection> refresh(String id, Cause cause, Function<Connection, ?> answer) {
    // What a list no longer has is told by the run: no two are to share one, whatever their keys.
    var run = UUID.randomUUID().toString();
    return connections.command(
        id,
        cause,
        now -> Importing.refresh(Objects.requireNonNull(now), run, clientOf(now), clock.instant()),
        answer);
  }

  /**
   * Ends the connection of a client, for good; harmless to repeat (INT-5a).
   *
   * @param answer as it is told
   */
  public Outcome<Connection> disconnect(
      Caller caller, String client, Cause cause, Function<Connection, ?> answer) {
    if (!mayLookAfter(caller, client)) {
      return new Outcome.Refused<>(List.of(notFound(caller, client)));
    }
    var ended = index.endedOf(client).map(one -> connections.find(one.id()));
    // A repeat must not end the connection that came after the one it ended.
    var repeated = ended.flatMap(one -> connections.repeated(one, cause));
    if (repeated.isPresent()) {
      return repeated.get();
    }
    return find(caller, client)
        .or(() -> ended)
        .map(
            one ->
                connections.command(
                    one.id(),
                    cause,
                    now -> Managing.disconnect(Objects.requireNonNull(now), clock.instant()),
                    answer))
        .orElseGet(() -> new Outcome.Refused<>(List.of(notFound(caller, client))));
  }

  private static boolean isAttached(Stored<Connection> stored) {
    var state = stored.state();
    return state != null && state.status().isAttached();
  }
}
