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
import java.util.Objects;
import java.util.Optional;
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
        ? index.ofClient(client).map(connections::find).filter(ClientConnections::isAttached)
        : Optional.empty();
  }

  /**
   * Why {@link #find} finds nothing; the same whether there is such a client or not. Only of a
   * client that may have been added a moment ago we say: not yet.
   */
  public Refusal notFound(Caller caller, String client) {
    return isOnItsWay(caller, client)
        ? ConnectionReason.CONNECTION_NOT_YET.because(
            "We have not heard yet that this client was added; try again in a moment.")
        : ConnectionReason.CONNECTION_NOT_FOUND.because(
            "There is no connection of such a client, or you do not see it.");
  }

  /** Whether this caller may look after what a client is connected to, now or one day (INT-2). */
  public boolean mayLookAfter(Caller caller, String client) {
    return caller.may(Permission.CONNECT_SOFTWARE) && access.sees(caller, client);
  }

  // A draft that holds an organisation is what a client is added with.
  private boolean isOnItsWay(Caller caller, String client) {
    return (!access.knows(client) || mayLookAfter(caller, client))
        && index
            .ofClient(client)
            .map(id -> connections.find(id).state())
            .filter(state -> state.practice().equals(caller.practice()))
            .filter(state -> state.organisationKey() != null)
            .isPresent();
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
    var run = cause.newId("import");
    return connections.command(
        id,
        cause,
        now -> Importing.refresh(Objects.requireNonNull(now), run, clientOf(now), clock.instant()),
        answer);
  }

  private static boolean isAttached(Stored<Connection> stored) {
    var state = stored.state();
    return state != null && state.status().isAttached();
  }
}
