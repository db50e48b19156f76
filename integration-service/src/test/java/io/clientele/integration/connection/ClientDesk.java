package io.clientele.integration.connection;

import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.connection.mongo.ConnectionCollections;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.Map;
import java.util.Objects;

/** An instance of its own, over the store of an office, for clients that exist. */
final class ClientDesk {

  private final Office office;
  private final ClientConnections clients;
  private final Connecting connecting;
  private final Choices choices;

  ClientDesk(Office office) {
    Aggregates<Connection, ConnectionEvent> own =
        ConnectionCollections.in(office.bureau.store.aggregates());
    this.office = office;
    this.clients = office.clientsOver(own);
    this.connecting =
        new Connecting(
            own,
            office.index,
            clients,
            office.known,
            office.bureau.providers,
            office.terms,
            office.bureau.clock);
    this.choices =
        new Choices(
            own,
            connecting,
            clients,
            office.known,
            office.bureau.providers,
            office.organisations,
            office.bureau.clock);
  }

  Outcome<Connection> start(Caller caller, String client) {
    var cause = Cause.of(caller.login());
    return connecting.start(
        cause.newId(Connection.TYPE), client, Software.XERO, caller, cause, Connection::told);
  }

  /** The id of what this key started. */
  String keyedStart(Cause cause) {
    var id = cause.newId(Connection.TYPE);
    var outcome = connecting.start(id, "c1", Software.XERO, Office.ADMIN, cause, Connection::told);
    if (!Office.codes(outcome).isEmpty()) {
      throw new AssertionError(outcome);
    }
    return id;
  }

  SignIn started(Caller caller, String client) {
    return SignIn.first(((Outcome.Done<Connection>) start(caller, client)).state());
  }

  /** The browser comes back, and the person has allowed it. */
  Result back(SignIn signIn) {
    return office.back(office.terms.state(signIn.id()).text(), Map.of("code", "1"), 0);
  }

  SignIn signedIn(Caller caller, String client) {
    var signIn = started(caller, client);
    if (back(signIn) != Result.DONE) {
      throw new AssertionError(signIn);
    }
    return signIn;
  }

  SignIn renewing(Caller caller, String client, Purpose purpose) {
    return renewing(caller, client, purpose, Cause.of(caller.login()));
  }

  SignIn renewing(Caller caller, String client, Purpose purpose, Cause cause) {
    var connection = clients.find(caller, client).orElseThrow();
    var outcome =
        connecting.renew(
            connecting.idFor(connection, cause),
            connection,
            purpose,
            caller,
            cause,
            Connection::told);
    var state = ((Outcome.Done<Connection>) outcome).state();
    return new SignIn(state, state.renewal());
  }

  Outcome<Connection> choose(Caller caller, String client, String organisation) {
    return choose(caller, client, organisation, Cause.of(caller.login()));
  }

  Outcome<Connection> choose(Caller caller, String client, String organisation, Cause cause) {
    return choices.choose(client, organisation, caller, cause, Connection::told);
  }

  /** A client that is connected to an organisation; its lists are due. */
  Connection connect(Caller caller, String client, String organisation) {
    signedIn(caller, client);
    var outcome = choose(caller, client, organisation);
    return ((Outcome.Done<Connection>) outcome).state();
  }

  Outcome<Connection> disconnect(Caller caller, String client) {
    return disconnect(caller, client, Cause.of(caller.login()));
  }

  Outcome<Connection> disconnect(Caller caller, String client, Cause cause) {
    return clients.disconnect(caller, client, cause, Connection::told);
  }

  /** The connection a client has. */
  Connection connection(String client) {
    return Objects.requireNonNull(clients.find(Office.ADMIN, client).orElseThrow().state(), client);
  }
}
